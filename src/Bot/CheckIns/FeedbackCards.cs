using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;

namespace MentorBot.Bot.CheckIns;

/// <summary>Asks how useful a session was and whether the match is a good fit.</summary>
internal static class FeedbackCards
{
    public static Card Ask(CheckInView view) =>
        new Card(
            Say.Title($"Was the session with {PartnerNames.Of(view)} of use?"),
            [
                Say.Plain(
                    $"You can also type a number from 1 to 5, with **gave** and **got** behind it where they are true: “4 gave got”."
                ),
                .. FeedbackForm.Inputs(view),
                Say.Quiet(
                    $"Who can see this: nobody alone. It counts in averages of five people or more; neither the people you meet nor your manager see it."
                ),
            ],
            Press.Primary("Send", new GiveFeedback(view.Id)),
            Press.Plain("Skip", new ShowMentorship(view.Mentorship))
        )
            .Asking(QuestionKind.SessionFeedback, view.Id.Value)
            .MadeFrom(view.FeedbackVersion);

    public static Card Thanks(CheckInView view) => ThanksFor(view).Asking(QuestionKind.SavedCheckIn, view.Id.Value);

    private static Card ThanksFor(CheckInView view) =>
        view.Feedback?.Fit == Fit.NotGood
            ? new(
                Say.Title($"Thank you for saying so"),
                [
                    Say.Plain(
                        $"Not every match fits, and nobody is at fault. You can end this mentorship and go back on the list, or give it some time."
                    ),
                ],
                Press.Plain("End it, back on the list", new ConsiderLeavingMentorship(view.Mentorship)),
                Press.Plain("Give it some time", new ShowMentorship(view.Mentorship))
            )
            : new(
                Say.Title($"Thank you"),
                [Say.Plain($"Good luck with your next session with {PartnerNames.Of(view)}.")],
                Press.Plain("My mentorship", new ShowMentorship(view.Mentorship)),
                Press.Plain(LinkText.UpdateGoals, new ShowGoals(view.Mentorship)),
                Press.Plain("Change the check-in", new ChangeCheckIn(view.Id))
            );
}
