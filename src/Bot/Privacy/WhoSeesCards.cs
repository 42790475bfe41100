using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Privacy;

/// <summary>Explains in plain words who can see which information.</summary>
internal static class WhoSeesCards
{
    /// <param name="isNamed">Whether the reader's manager may see their name in the digest.</param>
    public static Card WhoSees(bool isNamed) =>
        new(
            Say.Title($"Who can see what you tell me"),
            [
                Say.Plain($"Coordinators are the people of your HR team who run the cohorts."),
                new FactSet(Facts),
                Say.Quiet(
                    $"What a coordinator changes is recorded, and so is looking at names that need attention. Type **my data** to see what is stored about you, and **erase me** to have it deleted."
                ),
            ],
            Press.Plain("My data", new ShowStored()),
            NamingCards.Change(isNamed)
        );

    private static readonly IReadOnlyList<Fact> Facts =
    [
        Say.Fact(
            "That you take part",
            $"those you are matched with and the coordinators; your manager only if you allow it"
        ),
        Say.Fact(
            "Your sign-up answers",
            $"the people to whom you are suggested, as far as it makes the match, and the coordinators, who prepare it"
        ),
        Say.Fact("Whom you would rather not be matched with", $"only you; the match keeps to it and tells nobody"),
        Say.Fact(
            "By what you want to be matched",
            $"asked only where a cohort has an inclusion goal, and never needed: only you see what you chose; others see that the goal counted"
        ),
        Say.Fact(
            "How you rank people before a match",
            $"only the match, which keeps to “rather not” and tells nobody; a mutual wish may be given as a reason; coordinators see how many have answered"
        ),
        Say.Fact(
            "Your answer to a proposal",
            $"coordinators see that a proposal was declined; the others hear at most that it did not come about"
        ),
        Say.Fact("Whether you met", $"coordinators see whether people meet; not those you meet, not your manager"),
        Say.Fact("Rating, minutes, feedback", $"nobody alone; they count in averages of five people or more"),
        Say.Fact(
            "A note after a meeting",
            $"whom you choose each time: only you, those you meet, or coordinators who are neither above you nor in a mentorship with you; these are told at once, and it stands on no board"
        ),
        Say.Fact("Your next step", $"only you"),
        Say.Fact(
            "What you expect of a mentorship",
            $"only you, until all in that mentorship have answered; then all of them; not coordinators, not your manager"
        ),
        Say.Fact("Your goals", $"you and those in that mentorship; not coordinators, not your manager"),
        Say.Fact(
            "A pause",
            $"your partner sees until when; a circle or group sees it only if it rests as a whole; nobody sees why"
        ),
        Say.Fact(
            "Leaving",
            $"your partner sees that it ended; in a circle or group the others see who is still there; nobody is told who left or why"
        ),
        Say.Fact(
            "Your manager",
            $"how many reports take part, where that points at nobody, and names of those who agreed; never what anybody said"
        ),
    ];
}
