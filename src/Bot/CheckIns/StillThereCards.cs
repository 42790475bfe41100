using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Cards for somebody who has left several check-ins unanswered.</summary>
internal static class StillThereCards
{
    public static Card Ask(PersonId person) =>
        new Card(
            Say.Title($"Are you still there?"),
            [
                Say.Plain(
                    $"I have asked three times how it goes and heard nothing, so I ask no more until I hear from you. Press a button, or type **stay**, **pause** or **leave**."
                ),
                Say.Quiet(
                    $"Who can see this: nobody sees your answer. Coordinators see when no check-in of a mentorship is answered for weeks."
                ),
            ],
            Press.Primary("I am still here", new SayStillHere()),
            Press.Plain("Pause", new ShowPause("")),
            Press.Plain("Leave", new ShowLeave(""))
        ).Asking(QuestionKind.StillThere, person.Value);

    /// <summary>Also shown when the button of an old card is pressed: describes the current state.</summary>
    /// <param name="running">The number of mentorships the person is currently in.</param>
    public static Card Staying(int running) =>
        running == 0
            ? new(
                Say.Title($"Good to hear from you"),
                [Say.Plain($"No mentorship of yours is running now, so there is nothing to ask.")],
                Press.Plain("My mentorships", new ShowMentorships())
            )
            : new(
                Say.Title($"Good to hear from you"),
                [Say.Plain($"All stays as it was. I ask how it goes again at the next check-in.")],
                Press.Primary("Answer the latest check-in", new ShowLatestCheckIn()),
                Press.Plain("My mentorships", new ShowMentorships())
            );
}
