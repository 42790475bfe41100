using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Handles text typed while the wizard is open: an answer to its question, or a command such as "back".</summary>
internal sealed class WizardAnswerHandler(Wizard wizard, EnrolmentExit ending, SkillGuesses guesses, Asides asides)
    : IAnswersQuestion
{
    private static readonly string[] SubmitWords =
    [
        "submit",
        "send",
        "yes",
        "done",
        "save",
        "absenden",
        "senden",
        "ja",
        "fertig",
        "speichern",
    ];

    public QuestionKind Kind => QuestionKind.Enrolment;

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await FindAsync(subject, turn, cancellation) is { Cohort.TakesEdits: true } view
            ? [WizardCards.Current(view, turn.Person.Working), WizardCards.KeepOrDelete(view)]
            : [];

    /// <summary>A skill or a group may be called like a command.</summary>
    public async Task<bool> IsNameAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        await FindAsync(subject, turn, cancellation) is { Cohort.TakesEdits: true } view
        && NamesAt(view).Any(name => CommandWords.Normalise(name) == CommandWords.Normalise(text));

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        if (await FindAsync(subject, turn, cancellation) is not { } view)
        {
            return NotAnAnswer.Instance;
        }

        if (!view.Cohort.TakesEdits)
        {
            await wizard.LeaveAsync(view, turn, cancellation);
            return asides.IsOne(text) ? NotAnAnswer.Instance : SignUpText.ClosedMeanwhile(view.Cohort.Name);
        }

        return await IsNameAsync(subject, text, turn, cancellation)
            ? await SaveAsync(view, text, turn, cancellation)
            : await AnswerAsync(view, text, turn, cancellation);
    }

    private async Task<EnrolmentView?> FindAsync(Guid id, Turn turn, CancellationToken cancellation) =>
        await wizard.FindAsync(new EnrolmentId(id), turn, cancellation) is { IsRefused: false } found
            ? found.Value
            : null;

    private Task<Reply> AnswerAsync(EnrolmentView view, string text, Turn turn, CancellationToken cancellation) =>
        CommandWords.Normalise(text) switch
        {
            "" or "skip" or "pass" or "überspringen" when SaidSkills.AreAskedAt(view.Step) => wizard.SaveAsync(
                view,
                view.Step,
                new NothingSaid(view.Step),
                null,
                turn,
                cancellation
            ),
            "skip" or "pass" or "überspringen" when view is { Step: EnrolmentStep.NotWith, NotWith.Count: > 0 } =>
                wizard.SaveAsync(view, view.Step, AsItIs(view), null, turn, cancellation),
            "back" or "go back" or "previous" or "zurück" => wizard.BackAsync(view, view.Step, turn, cancellation),
            "cancel" or "stop" or "abbrechen" or "stopp" => wizard.CancelAsync(view, turn, cancellation),
            "keep draft" or "keep" or "later" or "entwurf behalten" or "später" => ending.KeepAsync(
                view,
                Form.Empty,
                turn,
                cancellation
            ),
            "delete draft" or "entwurf löschen" => ending.DeleteAsync(view.Id, turn, cancellation),
            var words when view.Step == EnrolmentStep.Review => ReviewAsync(view, words, turn, cancellation),
            _ => SaveAsync(view, text, turn, cancellation),
        };

    private Task<Reply> SaveAsync(EnrolmentView view, string text, Turn turn, CancellationToken cancellation) =>
        guesses.For(view, text) is { } guess
            ? Task.FromResult<Reply>(guess)
            : wizard.SaveAsync(
                view,
                view.Step,
                AnswerReader.Read(view, view.Step, text),
                SkillGuesses.EnteredIn(view, text),
                turn,
                cancellation
            );

    /// <summary>Who was named before, perhaps for another cohort: skipping the question takes nobody off.</summary>
    private static NotWithAnswer AsItIs(EnrolmentView view) =>
        new([.. view.NotWith.Select(EnrolmentWords.ColleagueOf)]);

    private Task<Reply> ReviewAsync(EnrolmentView view, string words, Turn turn, CancellationToken cancellation) =>
        words switch
        {
            _ when SubmitWords.Contains(words) => ending.SubmitAsync(view, Form.Empty, turn, cancellation),
            _ when StepNames.Find(view, words) is { } step => wizard.GoToAsync(view, step, turn, cancellation),
            _ => wizard.ShowAsync(
                view.Id,
                turn,
                new AnswerNotUnderstood(EnrolmentStep.Review, words, StepNames.Nearest(view, words)),
                cancellation
            ),
        };

    private static IReadOnlyList<string> NamesAt(EnrolmentView view) =>
        view.Step switch
        {
            EnrolmentStep.SkillsOffered or EnrolmentStep.GoalsWanted or EnrolmentStep.Interests =>
            [
                .. view.Cohort.Skills,
                .. view.Cohort.Skills.Select(SkillCatalogue.NameOf),
            ],
            EnrolmentStep.Affinities => view.Cohort.Inclusion?.Groups ?? [],
            _ => [],
        };
}
