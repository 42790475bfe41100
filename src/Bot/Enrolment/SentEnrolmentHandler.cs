using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>
/// Handles what is typed to the review of answers that were sent in: what it offers, and nothing else, because whoever has
/// signed up goes on to talk about other things.
/// </summary>
internal sealed class SentEnrolmentHandler(Wizard wizard, EnrolmentExit ending) : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.SentEnrolment;

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await FindAsync(subject, turn, cancellation) is { } view
            ? [ReviewCards.Review(view, turn.Person.Working), ReviewCards.Sent(view, turn.Person.Working)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        if (await FindAsync(subject, turn, cancellation) is not { } view)
        {
            return NotAnAnswer.Instance;
        }

        var words = CommandWords.Normalise(text);
        return words switch
        {
            "save" or "done" or "speichern" or "fertig" => await ending.SubmitAsync(
                view,
                Form.Empty,
                turn,
                cancellation
            ),
            _ when StepNames.Find(view, words) is { } step => await wizard.GoToAsync(view, step, turn, cancellation),
            _ => NotAnAnswer.Instance,
        };
    }

    /// <summary>Null unless it was sent in and can still be changed.</summary>
    private async Task<EnrolmentView?> FindAsync(Guid id, Turn turn, CancellationToken cancellation) =>
        await wizard.FindAsync(new EnrolmentId(id), turn, cancellation) is { IsRefused: false } found
        && found.Value is { IsUnsent: false, Cohort.TakesEdits: true, Step: EnrolmentStep.Review } view
            ? view
            : null;
}
