using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Shows all answers at a glance, before they are submitted and for as long as they can be changed afterwards.</summary>
internal static class ReviewCards
{
    public const string Change = "change";
    public const string Named = "named";

    public static Card Review(EnrolmentView view, WorkingTime reader) =>
        new Card(
            view.IsUnsent
                ? Say.Title($"{view.Cohort.Name}: step {view.Path.Count} of {view.Path.Count}")
                : Say.Title($"You are signed up for {view.Cohort.Name}"),
            [
                Opening(view, reader),
                new FactSet(AnswerFacts.Of(view)),
                Changeable(view),
                MayBeNamed(view),
                Say.Quiet(
                    $"Who can see this: {StepWords.WhoSees(EnrolmentStep.Review)} Type **who can see this** for the whole list."
                ),
                Say.Quiet(
                    view.IsUnsent
                        ? (CardText)
                            $"Or type: **submit**, **change level**, **name me**, **do not name me**, **back**, **cancel**."
                        : $"Or type: **change level**, **name me**, **do not name me**."
                ),
            ],
            Buttons(view)
        )
            .Asking(view.IsUnsent ? QuestionKind.Enrolment : QuestionKind.SentEnrolment, view.Id.Value)
            .MadeFrom(view.ReviewVersion);

    private static CardAction[] Buttons(EnrolmentView view) =>
        view.IsUnsent
            ?
            [
                Press.Primary("Submit", new SendAnswers(view.Id)),
                Press.Plain("Change…", new ChangeAnswer(view.Id)),
                Press.Plain("Back", new StepBack(view.Id, EnrolmentStep.Review)),
                Press.Plain("Cancel", new CancelEnrolment(view.Id)),
            ]
            :
            [
                Press.Primary("Save and close", new SendAnswers(view.Id)),
                Press.Plain("Change…", new ChangeAnswer(view.Id)),
                Press.Plain("Profile", new ShowProfile()),
            ];

    private static TextBlock Opening(EnrolmentView view, WorkingTime reader) =>
        view.IsUnsent
            ? Say.Subheading($"{StepWords.Question(view, EnrolmentStep.Review)}")
            : Say.Plain(
                $"Your answers are in, and you are {EnrolmentStates.Of(view, reader)}. I write to you here as soon as there is a suggestion. Until enrolment closes on {LocalDates.Day(view.Cohort.Days?.EnrolmentCloses, view.Cohort.EnrolmentClosesAt, reader)} you can change what you like."
            );

    private static ChoiceInput Changeable(EnrolmentView view)
    {
        var steps = view.Path.Where(step => step != EnrolmentStep.Review).ToList();
        return new ChoiceInput(
            Change,
            "Change an answer",
            [.. steps.Select(step => Say.Choice(EnrolmentWords.Of(step), $"{step}"))]
        )
        {
            Value = $"{steps[0]}",
        };
    }

    private static ToggleInput MayBeNamed(EnrolmentView view) =>
        new(Named, "Your manager", "My manager's digest may name me as taking part. It never says more than that.")
        {
            Value = view.NamedInDigests ? "true" : "false",
        };
}
