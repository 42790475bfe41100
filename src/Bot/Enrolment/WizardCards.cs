using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Cards of the enrolment wizard: one per question, and those that end it.</summary>
internal static class WizardCards
{
    private const int LongestPurpose = 200;

    /// <summary>
    /// The card for the current position: the open question, the review, what was sent in, or a note that the cohort no longer
    /// accepts answers.
    /// </summary>
    public static Card Current(EnrolmentView view, WorkingTime reader) =>
        !view.Cohort.TakesEdits ? Closed(view)
        : view.Step != EnrolmentStep.Review ? Question(view, view.Step, null)
        : view.IsUnsent ? ReviewCards.Review(view, reader)
        : ReviewCards.Sent(view, reader);

    /// <param name="entered">A rejected form, shown again so that nothing has to be entered twice.</param>
    public static Card Question(EnrolmentView view, EnrolmentStep step, Form? entered) =>
        new Card(
            StepWords.Question(view, step),
            [
                .. StepWords.Lead(step) is { } lead ? [Say.Plain(lead)] : Array.Empty<CardElement>(),
                .. StepInputs.Of(view, step, entered),
                .. About(view, step),
                Say.Quiet(StepWords.WhoSees(step)),
            ],
            [.. Actions(view, step)]
        )
        {
            Eyebrow = Eyebrow(view, step),
            Progress = Progress(view, step),
        }
            .Asking(QuestionKind.Enrolment, view.Id.Value)
            .MadeFrom(view.StepVersion);

    /// <summary>Which step of the sign-up this is; only the cohort where a single answer is changed.</summary>
    public static SafeText Eyebrow(EnrolmentView view, EnrolmentStep step) =>
        IsInTurn(view, step)
            ? SignUpText.Step(view.Cohort.Name, Number(view, step), view.Asked.Count)
            : SafeText.Of(view.Cohort.Name);

    public static ProgressBar? Progress(EnrolmentView view, EnrolmentStep step) =>
        IsInTurn(view, step) ? Layout.Progress(Number(view, step), view.Asked.Count) : null;

    public static Card KeepOrDelete(EnrolmentView view) =>
        new Card(
            SignUpText.StopTitle,
            [Say.Plain(SignUpText.StopLead(view.Cohort.Name))],
            Press.Primary(SignUpText.KeepDraft, new KeepDraft(view.Id)),
            Press.Plain(SignUpText.GoOn, new JoinCohort(view.Cohort.Id)),
            Press.Danger(SignUpText.DeleteDraft, new ThrowDraftAway(view.Id))
        )
            .Asking(QuestionKind.Enrolment, view.Id.Value)
            .MadeFrom(view.Version);

    public static Card Kept(EnrolmentView view, WorkingTime reader) =>
        new(
            SignUpText.KeptTitle,
            [
                Say.Plain(
                    view.Cohort.IsContinuous
                        ? SignUpText.KeptAnyTime(view.Cohort.Name)
                        : SignUpText.KeptLead(
                            view.Cohort.Name,
                            LocalDates.Day(view.Cohort.Days?.EnrolmentCloses, view.Cohort.EnrolmentClosesAt, reader)
                        )
                ),
            ],
            Press.Primary(SignUpText.GoOn, new JoinCohort(view.Cohort.Id)),
            Press.Plain(SignUpText.MyProfile, new ShowProfile())
        );

    public static Card Deleted() =>
        new(SignUpText.DeletedTitle, [Say.Plain(SignUpText.DeletedLead)], Press.Plain(SignUpText.SignUp, new Join("")));

    private static Card Closed(EnrolmentView view) =>
        new(
            ClosedTitle(view.Cohort),
            [
                Say.Plain(view.State == EnrolmentState.Draft ? SignUpText.ClosedDraft : SignUpText.ClosedSent),
                new FactSet(AnswerFacts.Of(view)),
            ],
            Press.Plain(SignUpText.OtherCohorts, new Join("")),
            Press.Plain(SignUpText.MyProfile, new ShowProfile())
        );

    private static SafeText ClosedTitle(EnrolmentCohort cohort) =>
        cohort.State switch
        {
            CohortState.Matching => SignUpText.ClosedMatching(cohort.Name),
            CohortState.Active or CohortState.Closing => SignUpText.ClosedActive(cohort.Name),
            CohortState.Completed or CohortState.Cancelled => SignUpText.ClosedOver(cohort.Name),
            _ => SignUpText.ClosedNotOpen(cohort.Name),
        };

    /// <summary>What the cohort is for, on the first question.</summary>
    private static IEnumerable<CardElement> About(EnrolmentView view, EnrolmentStep step) =>
        step == view.Path[0] && !view.AllAsked && view.Cohort.Purpose.Length > 0
            ? [Say.Quiet(SafeText.Of(Listing.Clip(view.Cohort.Purpose, LongestPurpose)))]
            : [];

    private static IEnumerable<CardAction> Actions(EnrolmentView view, EnrolmentStep step)
    {
        yield return Press.Primary(view.AllAsked ? SignUpText.Save : SignUpText.Next, new SaveAnswer(view.Id, step));
        if (view.AllAsked || step != view.Path[0])
        {
            yield return Press.Plain(SignUpText.Back, new StepBack(view.Id, step));
        }

        if (view.IsUnsent)
        {
            yield return Press.More(Press.Plain(SignUpText.SaveForLater, new KeepDraft(view.Id)));
            yield return Press.More(Press.Plain(SignUpText.Cancel, new CancelEnrolment(view.Id)));
        }
    }

    private static bool IsInTurn(EnrolmentView view, EnrolmentStep step) =>
        view.Asked.Contains(step) && (!view.AllAsked || step == EnrolmentStep.Review);

    private static int Number(EnrolmentView view, EnrolmentStep step) =>
        view.Asked.TakeWhile(s => s != step).Count() + 1;
}
