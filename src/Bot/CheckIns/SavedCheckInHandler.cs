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
    private const string Stays = "I have your answer, so I changed nothing. To change it, press the button.";

    public QuestionKind Kind => QuestionKind.SavedCheckIn;

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(subject, turn, cancellation) is { IsOver: false } view
            ?
            [
                CheckInCards.Of(view),
                .. view.Met == true ? [MeetingCards.Told(view), FeedbackCards.Thanks(view)] : NoCards,
            ]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        (CheckInWords.SaysNotMet(text) || CheckInWords.SaysDone(text) || YesOrNo.Parse(text) == true)
        && await replies.FindAsync(subject, turn, cancellation) is { IsOver: false } view
            ? CheckInCards.Of(view).Noting(Stays)
            : NotAnAnswer.Instance;

    private static readonly Card[] NoCards = [];
}
