using MentorBot.Bot.Cards;
using MentorBot.Bot.Mentorships;

namespace MentorBot.Bot.CheckIns;

/// <summary>What is said to somebody who has not answered for long, once.</summary>
internal static class StillThereCards
{
    public static Card Ask() =>
        new(
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
            Press.Plain("Leave", new ShowLeave())
        );

    /// <summary>Also what an old card is answered with: where the person stands now.</summary>
    /// <param name="running">Mentorships that they are in.</param>
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
