using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;

namespace MentorBot.Bot.CheckIns;

/// <summary>
/// Handles what is typed to "Did you meet?" and to the question why not: yes, no, a reason, "tomorrow" or "skip", whatever
/// was answered before.
/// </summary>
internal sealed class TypedCheckInHandler(CheckInReplies replies, SnoozeCheckIn snooze, SkipCheckIn skip)
    : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.CheckIn;

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(subject, turn, cancellation) is { IsOver: false } view
            ?
            [
                CheckInCards.Ask(view),
                NotMetCards.WhyNot(view),
                CheckInCards.Skipped(view),
                CheckInCards.Snoozed(view, ""),
            ]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var (putOff, yes, reason) = (
            CheckInWords.ParsePutOff(text),
            YesOrNo.Parse(text),
            CheckInWords.ParseReason(text)
        );
        if (putOff is null && yes is null && reason is null)
        {
            return NotAnAnswer.Instance;
        }

        return await replies.FindAsync(subject, turn, cancellation) switch
        {
            null => NotAnAnswer.Instance,
            { IsOver: true } over => CheckInCards.Over(over),
            { } view when putOff is { } how => await PutOffAsync(view, how, turn, cancellation),
            { } view when reason is { } why => await SayAsync(view, new WeDidNotMet(why), turn, cancellation),
            { } view => yes == true ? await SayAsync(view, new WeMet(), turn, cancellation) : NotMetCards.WhyNot(view),
        };
    }

    private Task<Reply> SayAsync(CheckInView view, CheckInAnswer said, Turn turn, CancellationToken cancellation) =>
        replies.AnswerAsync(view.Id, said, CheckInCards.Of, turn, cancellation);

    private async Task<Reply> PutOffAsync(CheckInView view, PutOff how, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowCheckIn(view.Id));
        if (how == PutOff.Skip)
        {
            var skipped = await skip.RunAsync(view.Id, context, cancellation);
            var now = await replies.FindAsync(view.Id.Value, turn, cancellation) ?? view;
            return skipped.Refusal is { } answered
                ? CheckInCards.Of(now).Warning(RefusalWords.For(answered))
                : CheckInCards.Of(now);
        }

        var snoozed = await snooze.RunAsync(view.Id, context, cancellation);
        return snoozed.Refusal is { } refusal
            ? CheckInCards.Of(view).Warning(RefusalWords.For(refusal))
            : CheckInCards.Snoozed(view, LocalDates.DayAndTime(snoozed.Value, turn.Person.Working));
    }
}
