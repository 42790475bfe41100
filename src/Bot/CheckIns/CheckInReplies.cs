using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>What pressed and typed answers share: the answer is taken, and the reply shows what is stored now.</summary>
internal sealed class CheckInReplies(CheckInReader find, AnswerCheckIn answer)
{
    /// <summary>Null if it does not exist or is somebody else's.</summary>
    public Task<CheckInView?> FindAsync(Guid id, Turn turn, CancellationToken cancellation) =>
        find.OneAsync(new CheckInId(id), turn, cancellation);

    /// <param name="id">The check-in.</param>
    /// <param name="said">The answer.</param>
    /// <param name="card">What to show once it is taken.</param>
    /// <param name="turn">Who answers, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    public async Task<Reply> AnswerAsync(
        CheckInId id,
        CheckInAnswer said,
        Func<CheckInView, Card> card,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var taken = await answer.RunAsync(id, said, turn.ContextFor(new ShowCheckIn(id)), cancellation);
        return await FindAsync(id.Value, turn, cancellation) is not { } view ? RefusalWords.For(new NotFound())
            : taken.Refusal is { } refusal ? CheckInCards.Of(view).Warning(RefusalWords.For(refusal))
            : card(view);
    }

    /// <summary>Takes a typed line that rates the meeting and says who gave and got.</summary>
    public Task<Reply> SayAsync(CheckInView view, SessionAnswer said, Turn turn, CancellationToken cancellation)
    {
        var report = view.Report ?? new MeetingReport(null, null, null, NoteAudience.Private, null);
        var told = new MeetingTold(report with { Rating = said.Usefulness }, said);
        return AnswerAsync(view.Id, told, Saved, turn, cancellation);
    }

    /// <summary>What follows once everything is said.</summary>
    public static Card Saved(CheckInView view) =>
        view.Feedback?.Fit == Fit.NotGood ? MeetingCards.NoFit(view) : MeetingCards.Told(view);

    /// <summary>What follows a typed note: the form again, as long as nobody knows how it was.</summary>
    public static Card Noted(CheckInView view) =>
        view.Report?.Rating is null ? MeetingCards.Tell(view).Saying(MeetingText.Saved) : MeetingCards.Told(view);
}
