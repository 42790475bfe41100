using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;

namespace MentorBot.Bot.CheckIns;

/// <summary>
/// Handles what is typed to the card of a saved answer. The words on its buttons change the answer; a yes, a no or a reason
/// alone does not.
/// </summary>
internal sealed class SavedCheckInHandler(CheckInReplies replies) : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.SavedCheckIn;

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(subject, turn, cancellation) is { IsOver: false } view
            ?
            [
                CheckInCards.Of(view),
                .. view.Met == true ? [MeetingCards.Told(view), MeetingCards.NoFit(view)] : NoCards,
            ]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var line = FeedbackForm.ReadWhole(text);
        if (line is null && !IsAnswer(text))
        {
            return NotAnAnswer.Instance;
        }

        return await replies.FindAsync(subject, turn, cancellation) is not { IsOver: false } view ? NotAnAnswer.Instance
            : line is null ? CheckInCards.Of(view).Noting(CheckInText.Stays)
            : view.Met == true ? await replies.SayAsync(view, line, turn, cancellation)
            : NotAnAnswer.Instance;
    }

    private static bool IsAnswer(string text) =>
        CheckInWords.SaysNotMet(text) || CheckInWords.SaysDone(text) || YesOrNo.Parse(text) == true;

    private static readonly Card[] NoCards = [];
}
