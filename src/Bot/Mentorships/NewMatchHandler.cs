using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Ends what does not fit, without fault, and puts the person first in line for the next match.</summary>
internal sealed class NewMatchHandler(
    FindMentorships find,
    MentorshipList list,
    LeaveMentorship leave,
    ForgetQuestion forget
) : IHandles<ShowNewMatch>, IHandles<ConsiderNewMatch>, IHandles<GetNewMatch>, IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.NewMatch;

    public async Task<Reply> HandleAsync(ShowNewMatch button, Form form, Turn turn, CancellationToken cancellation)
    {
        var all = await find.AllAsync(turn.Person.Id, cancellation);
        return all.Where(view => view.IsRunning).ToList() switch
        {
            [] => await list.OneOrAllAsync(turn, cancellation),
            [var only] => NewMatchCards.Confirm(only),
            var many => NewMatchCards.Which(many),
        };
    }

    public async Task<Reply> HandleAsync(
        ConsiderNewMatch button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await find.OneAsync(button.Id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { IsRunning: true } view => NewMatchCards.Confirm(view),
            var view => MentorshipCards.Of(view, turn.Now).Warning(RefusalWords.For(new MentorshipIsOver())),
        };

    public async Task<Reply> HandleAsync(GetNewMatch button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowMentorship(button.Id));
        var left = await leave.ForNewMatchAsync(button.Id, context, cancellation);
        if (await find.OneAsync(button.Id, turn.Person.Id, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        var card = MentorshipCards.Of(view, turn.Now);
        return left.Refusal is { } refusal ? card.Warning(RefusalWords.For(refusal))
            : view.StaysOnList ? card.Saying(NewMatchText.First)
            : card;
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await find.OneAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { IsRunning: true } view
            ? [NewMatchCards.Confirm(view)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) switch
        {
            true => await HandleAsync(new GetNewMatch(new MentorshipId(subject)), Form.Empty, turn, cancellation),
            false => await StayAsync(subject, turn, cancellation),
            null => NotAnAnswer.Instance,
        };

    private async Task<Reply> StayAsync(Guid subject, Turn turn, CancellationToken cancellation)
    {
        await forget.RunAsync(subject, turn.ContextFor(new ShowMentorships()), cancellation);
        return (await list.OneOrAllAsync(turn, cancellation)).Noting(MentorshipText.NothingChanged);
    }
}
