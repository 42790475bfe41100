using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Cards of the enrolment wizard: one per question, and those that end it.</summary>
internal static class WizardCards
{
    /// <summary>
    /// The card for the current position: the open question, the review, or a note that the cohort no longer accepts
    /// answers.
    /// </summary>
    public static Card Current(EnrolmentView view, WorkingTime reader) =>
        !view.Cohort.TakesEdits ? Closed(view)
        : view.Step == EnrolmentStep.Review ? ReviewCards.Review(view, reader)
        : Question(view, view.Step, null);

    /// <param name="entered">A rejected form, shown again so that nothing has to be entered twice.</param>
    public static Card Question(EnrolmentView view, EnrolmentStep step, Form? entered) =>
        new Card(
            Say.Title($"{view.Cohort.Name}: step {Number(view, step)} of {view.Path.Count}"),
            [
                .. Introduction(view, step),
                Say.Subheading($"{StepWords.Question(view, step)}"),
                .. StepInputs.Of(view, step, entered),
                Say.Quiet($"Who can see this: {StepWords.WhoSees(step)}"),
                Say.Quiet(
                    $"Or type it: {StepWords.Typing(view, step)}. **back**, **cancel** and **help** work at any time."
                ),
            ],
            [.. Actions(view, step)]
        )
            .Asking(QuestionKind.Enrolment, view.Id.Value)
            .MadeFrom(view.StepVersion);

    public static Card KeepOrDelete(EnrolmentView view) =>
        new Card(
            Say.Title($"Stop signing up for {view.Cohort.Name}?"),
            [
                Say.Plain(
                    $"I can keep your answers, so that you can go on later, or delete them. You can also type **keep draft** or **delete draft**."
                ),
            ],
            Press.Primary("Keep draft", new KeepDraft(view.Id)),
            Press.Danger("Delete draft", new ThrowDraftAway(view.Id)),
            Press.Plain("Go on", new JoinCohort(view.Cohort.Id))
        )
            .Asking(QuestionKind.Enrolment, view.Id.Value)
            .MadeFrom(view.Version);

    public static Card Kept(EnrolmentView view, WorkingTime reader) =>
        new(
            Say.Title($"Your draft for {view.Cohort.Name} is kept"),
            [
                Say.Plain(
                    $"Nothing is sent in yet. Enrolment is open until {LocalDates.Day(view.Cohort.Days?.EnrolmentCloses, view.Cohort.EnrolmentClosesAt, reader)}."
                ),
                Say.Quiet($"Type **join** on any device to go on."),
            ],
            Press.Primary("Go on", new JoinCohort(view.Cohort.Id)),
            Press.Plain("Profile", new ShowProfile())
        );

    public static Card Deleted() =>
        new(
            Say.Title($"Your draft is deleted"),
            [Say.Plain($"None of its answers is stored any more. You can sign up again while enrolment is open.")],
            Press.Plain("Join", new Join(""))
        );

    private static Card Closed(EnrolmentView view) =>
        new(
            Say.Title($"{view.Cohort.Name} is {StateWords.Of(view.Cohort.State)}"),
            [
                Say.Plain(
                    view.State == EnrolmentState.Draft
                        ? (CardText)
                            $"Enrolment has closed before your answers were sent in. They are kept as they were, but they can no longer be sent or changed."
                        : $"Answers can no longer be changed. Yours are kept as they were."
                ),
                new FactSet(AnswerFacts.Of(view)),
            ],
            Press.Plain("Other cohorts", new Join("")),
            Press.Plain("Profile", new ShowProfile())
        );

    private static IEnumerable<CardElement> Introduction(EnrolmentView view, EnrolmentStep step) =>
        step == view.Path[0] && !view.AllAsked
            ? [Say.Quiet($"{view.Cohort.Purpose} ({StepWords.Model(view.Cohort.Model)})")]
            : [];

    private static IEnumerable<CardAction> Actions(EnrolmentView view, EnrolmentStep step)
    {
        yield return Press.Primary(view.AllAsked ? "Save" : "Next", new SaveAnswer(view.Id, step));
        if (view.AllAsked || step != view.Path[0])
        {
            yield return Press.Plain("Back", new StepBack(view.Id, step));
        }

        yield return Press.Plain("Cancel", new CancelEnrolment(view.Id));
    }

    private static int Number(EnrolmentView view, EnrolmentStep step) =>
        view.Path.TakeWhile(s => s != step).Count() + 1;
}
