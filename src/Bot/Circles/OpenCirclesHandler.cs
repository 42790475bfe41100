using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;

namespace MentorBot.Bot.Circles;

/// <summary>Shows the circles that somebody may join, and asks for them.</summary>
internal sealed class OpenCirclesHandler(FindOpenCircles find, AskToJoinCircle ask)
    : IHandles<ShowOpenCircles>,
        IHandles<AskToJoin>,
        IHandles<TakeBackAsking>
{
    public async Task<Reply> HandleAsync(
        ShowOpenCircles button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) => await ListAsync(turn, cancellation);

    public async Task<Reply> HandleAsync(AskToJoin button, Form form, Turn turn, CancellationToken cancellation)
    {
        var asked = await ask.RunAsync(button.Id, turn.ContextFor(new ShowOpenCircles()), cancellation);
        var found = await find.RunAsync(turn.Person.Id, turn.Now, cancellation);
        return asked.Refusal is { } refusal
                ? OpenCircleCards.List(found, turn.Person.Working).Warning(RefusalWords.For(refusal))
            : found.Circles.FirstOrDefault(circle => circle.Id == button.Id) is { JoinsAt: { } at } circle
                ? OpenCircleCards.Asked(circle, at, turn.Person.Working)
            : OpenCircleCards.List(found, turn.Person.Working);
    }

    public async Task<Reply> HandleAsync(TakeBackAsking button, Form form, Turn turn, CancellationToken cancellation)
    {
        await ask.WithdrawAsync(button.Id, turn.ContextFor(new ShowOpenCircles()), cancellation);
        return (await ListAsync(turn, cancellation)).Saying(CircleTalkText.TakenBack);
    }

    private async Task<Card> ListAsync(Turn turn, CancellationToken cancellation) =>
        OpenCircleCards.List(await find.RunAsync(turn.Person.Id, turn.Now, cancellation), turn.Person.Working);
}
