using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>What pressed and typed answers share: the answer is taken, and the reply shows what is stored now.</summary>
internal sealed class CheckInReplies(FindCheckIns find, AnswerCheckIn answer)
{
    /// <summary>Null if it does not exist or is somebody else's.</summary>
    public Task<CheckInView?> FindAsync(Guid id, Turn turn, CancellationToken cancellation) =>
        find.OneAsync(new CheckInId(id), turn.Person.Id, cancellation);

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
        return await find.OneAsync(id, turn.Person.Id, cancellation) is not { } view ? RefusalWords.For(new NotFound())
            : taken.Refusal is { } refusal ? CheckInCards.Of(view).Warning(RefusalWords.For(refusal))
            : card(view);
    }

    /// <summary>Asks whether the meeting was useful once its details are saved, unless that has been answered already.</summary>
    public static Card Next(CheckInView view) =>
        view.Feedback is null ? FeedbackCards.Ask(view) : MeetingCards.Told(view);

    /// <summary>The same once something has been saved.</summary>
    public static Card Saved(CheckInView view) => view.Feedback is null ? Next(view).Saying("Saved.") : Next(view);
}
