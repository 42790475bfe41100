using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Handles text typed while the wizard is open: an answer to its question, or a command such as "back".</summary>
internal sealed class WizardAnswerHandler(Wizard wizard, EnrolmentExit ending) : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Enrolment;

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var found = await wizard.FindAsync(new EnrolmentId(subject), turn, cancellation);
        return found.IsRefused
            ? RefusalWords.For(found.Refusal!)
            : await AnswerAsync(found.Value, text, turn, cancellation);
    }

    private Task<Reply> AnswerAsync(EnrolmentView view, string text, Turn turn, CancellationToken cancellation) =>
        CommandWords.Normalise(text) switch
        {
            "back" or "go back" or "previous" => wizard.BackAsync(view, view.Step, turn, cancellation),
            "cancel" or "stop" => wizard.CancelAsync(view, turn, cancellation),
            "keep draft" or "keep" => ending.KeepAsync(view, turn, cancellation),
            "delete draft" => ending.DeleteAsync(view.Id, turn, cancellation),
            var words when view.Step == EnrolmentStep.Review => ReviewAsync(view, words, turn, cancellation),
            _ => wizard.SaveAsync(
                view,
                view.Step,
                AnswerReader.Read(view, view.Step, text),
                entered: null,
                turn,
                cancellation
            ),
        };

    private Task<Reply> ReviewAsync(EnrolmentView view, string words, Turn turn, CancellationToken cancellation) =>
        words switch
        {
            "submit" or "send" or "yes" or "done" or "save" => ending.SubmitAsync(view, null, turn, cancellation),
            _ when StepNamed(view, words) is { } step => wizard.GoToAsync(view, step, turn, cancellation),
            _ => wizard.ShowAsync(
                view.Id,
                turn,
                new AnswerNotUnderstood(EnrolmentStep.Review, words, Suggestion(view, words)),
                cancellation
            ),
        };

    /// <summary>Accepts "change level" as well as "level".</summary>
    private static EnrolmentStep? StepNamed(EnrolmentView view, string words)
    {
        var name = NameIn(words);
        return Changeable(view)
            .Where(step => IsNamed(step, name))
            .Select(step => (EnrolmentStep?)step)
            .FirstOrDefault();
    }

    private static string? Suggestion(EnrolmentView view, string words) =>
        Nearest.To(NameIn(words), [.. Changeable(view).Select(EnrolmentWords.Of), "submit", "name me"]);

    private static IEnumerable<EnrolmentStep> Changeable(EnrolmentView view) =>
        view.Path.Where(step => step != EnrolmentStep.Review);

    private static string NameIn(string words) =>
        words.StartsWith("change ", StringComparison.Ordinal) ? words["change ".Length..] : words;

    private static bool IsNamed(EnrolmentStep step, string name) =>
        string.Equals(EnrolmentWords.Of(step), name, StringComparison.OrdinalIgnoreCase)
        || step
            == name switch
            {
                "skills" => EnrolmentStep.SkillsOffered,
                "goals" => EnrolmentStep.GoalsWanted,
                "topics" => EnrolmentStep.Interests,
                "language" => EnrolmentStep.Languages,
                "hours" or "time zone" or "days" => EnrolmentStep.Availability,
                "capacity" => EnrolmentStep.Capacity,
                "not with" => EnrolmentStep.NotWith,
                _ => EnrolmentStep.Review,
            };
}
