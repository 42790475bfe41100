using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Shows all answers at a glance, before they are submitted and for as long as they can be changed afterwards.</summary>
internal static class ReviewCards
{
    /// <summary>The list of answers on cards of earlier versions.</summary>
    public const string Change = "change";

    /// <param name="entered">A rejected form, shown again as it was filled in; null for what is stored.</param>
    public static Card Review(EnrolmentView view, WorkingTime reader, Form? entered = null) =>
        new Card(
            view.IsUnsent ? SignUpText.ReviewTitle : SignUpText.EditTitle,
            [
                Say.Plain(view.IsUnsent ? SignUpText.ReviewLead : EditLead(view, reader)),
                .. Rows(view),
                .. ReviewForm.Inputs(view, entered),
                Say.Quiet(StepWords.WhoSees(EnrolmentStep.Review)),
            ],
            Buttons(view)
        )
        {
            Eyebrow = view.IsUnsent ? WizardCards.Eyebrow(view, EnrolmentStep.Review) : SafeText.Of(view.Cohort.Name),
            Progress = view.IsUnsent ? WizardCards.Progress(view, EnrolmentStep.Review) : null,
        }
            .Asking(view.IsUnsent ? QuestionKind.Enrolment : QuestionKind.SentEnrolment, view.Id.Value)
            .MadeFrom(view.ReviewVersion);

    /// <summary>After submitting: what happens next, and what was said.</summary>
    public static Card Sent(EnrolmentView view, WorkingTime reader) =>
        new Card(
            SignUpText.SentTitle,
            [
                Say.Plain(EnrolmentStates.Of(view, reader)),
                .. view.State == EnrolmentState.Submitted
                    ? [Say.Plain(SignUpText.NoteOfMatch)]
                    : Array.Empty<CardElement>(),
                new FactSet(AnswerFacts.Of(view)),
                Say.Quiet(
                    view.Cohort.IsContinuous ? SignUpText.ChangeAnyTime : SignUpText.ChangeUntil(Deadline(view, reader))
                ),
            ],
            Press.Plain(SignUpText.ChangeAnswers, new EditAnswers(view.Id)),
            Press.Plain(SignUpText.MyProfile, new ShowProfile())
        )
        {
            Eyebrow = SafeText.Of(view.Cohort.Name),
            State = Layout.Badge(SignUpText.SentDone, "Good"),
        }
            .Asking(QuestionKind.SentEnrolment, view.Id.Value)
            .MadeFrom(view.ReviewVersion);

    private static CardAction[] Buttons(EnrolmentView view) =>
        view.IsUnsent
            ?
            [
                Press.Primary(SignUpText.SignMeUp, new SendAnswers(view.Id)),
                Press.Plain(SignUpText.Back, new StepBack(view.Id, EnrolmentStep.Review)),
                Press.More(Press.Plain(SignUpText.SaveForLater, new KeepDraft(view.Id))),
                Press.More(Press.Plain(SignUpText.Cancel, new CancelEnrolment(view.Id))),
            ]
            :
            [
                Press.Primary(SignUpText.Save, new SendAnswers(view.Id)),
                Press.Plain(SignUpText.Back, new ShowEnrolment(view.Cohort.Id)),
            ];

    /// <summary>Each answer that was asked for is a row that opens its question.</summary>
    private static IEnumerable<CardElement> Rows(EnrolmentView view) =>
        view.Asked.Where(step => step != EnrolmentStep.Review).Select(step => Row(view, step));

    private static Container Row(EnrolmentView view, EnrolmentStep step)
    {
        var name = EnrolmentWords.Of(step);
        return Layout.Tile(
            SafeText.Of(name),
            [SafeText.Of(AnswerFacts.Answer(view, step))],
            SignUpText.ChangeRow(name),
            new ChangeAnswer(view.Id, step)
        );
    }

    private static SafeText EditLead(EnrolmentView view, WorkingTime reader) =>
        view.Cohort.IsContinuous ? SignUpText.EditAnyTime : SignUpText.EditLead(Deadline(view, reader));

    private static string Deadline(EnrolmentView view, WorkingTime reader) =>
        LocalDates.Day(view.Cohort.Days?.EnrolmentCloses, view.Cohort.EnrolmentClosesAt, reader);
}
