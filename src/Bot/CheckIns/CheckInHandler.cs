using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Handles the buttons of a check-in card.</summary>
internal sealed class CheckInHandler(CheckInReader find, AnswerCheckIn answer)
    : IHandles<ShowLatestCheckIn>,
        IHandles<ShowCheckIn>,
        IHandles<SayWeMet>,
        IHandles<ConsiderWhyNot>,
        IHandles<SayWeDidNotMeet>,
        IHandles<ChangeCheckIn>
{
    public async Task<Reply> HandleAsync(
        ShowLatestCheckIn button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) => await find.LatestAsync(turn, cancellation) is { } view ? CheckInCards.Of(view) : CheckInCards.None();

    public Task<Reply> HandleAsync(ShowCheckIn button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Id, CheckInCards.Of, turn, cancellation);

    public async Task<Reply> HandleAsync(SayWeMet button, Form form, Turn turn, CancellationToken cancellation)
    {
        var said = await answer.RunAsync(button.Id, new WeMet(), ContextFor(button.Id, turn), cancellation);
        return await AfterAsync(button.Id, said.Refusal, turn, cancellation);
    }

    public Task<Reply> HandleAsync(ConsiderWhyNot button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(
            button.Id,
            view => view.IsOver ? CheckInCards.Over(view) : NotMetCards.WhyNot(view),
            turn,
            cancellation
        );

    public async Task<Reply> HandleAsync(SayWeDidNotMeet button, Form form, Turn turn, CancellationToken cancellation)
    {
        var no = new WeDidNotMet(button.Reason);
        var said = await answer.RunAsync(button.Id, no, ContextFor(button.Id, turn), cancellation);
        return await AfterAsync(button.Id, said.Refusal, turn, cancellation);
    }

    public Task<Reply> HandleAsync(ChangeCheckIn button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(
            button.Id,
            view =>
                view.IsOver ? CheckInCards.Over(view)
                : view.Met == true ? MeetingCards.Tell(view)
                : CheckInCards.Ask(view),
            turn,
            cancellation
        );

    private async Task<Reply> ShowAsync(
        CheckInId id,
        Func<CheckInView, Card> card,
        Turn turn,
        CancellationToken cancellation
    ) => await find.OneAsync(id, turn, cancellation) is { } view ? card(view) : RefusalWords.For(new NotFound());

    private Task<Reply> AfterAsync(CheckInId id, Refusal? refusal, Turn turn, CancellationToken cancellation) =>
        ShowAsync(
            id,
            view => refusal is null ? CheckInCards.Of(view) : CheckInCards.Of(view).Warning(RefusalWords.For(refusal)),
            turn,
            cancellation
        );

    private static CommandContext ContextFor(CheckInId id, Turn turn) => turn.ContextFor(new ShowCheckIn(id));
}
