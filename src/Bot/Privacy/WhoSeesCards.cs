using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Privacy;

/// <summary>Who reads what, in plain words.</summary>
internal static class WhoSeesCards
{
    public static Card WhoSees() =>
        new(
            Say.Title($"Who can see what you tell me"),
            [
                Say.Plain($"Coordinators are the people of your HR team who run the cohorts."),
                new FactSet(Facts),
                Say.Quiet(
                    $"Whatever a coordinator opens or changes is recorded. Type **my data** to see what is stored about you."
                ),
            ],
            Press.Plain("My data", new ShowStored())
        );

    private static readonly IReadOnlyList<Fact> Facts =
    [
        Say.Fact("That you take part", $"your partner and the coordinators; your manager only if you allow it"),
        Say.Fact(
            "Your sign-up answers",
            $"the people you are suggested to, and the coordinators: role, skills, goals, level, languages, hours, format, places"
        ),
        Say.Fact("Whom you would rather not be matched with", $"nobody; only the match keeps to it"),
        Say.Fact("Your answer to a suggestion", $"the coordinators; the other person learns only what became of it"),
        Say.Fact("Whether you met, and your rating", $"the coordinators; not your partner, not your manager"),
        Say.Fact("A note after a meeting", $"whom you choose each time: only you, your partner, or the coordinators"),
        Say.Fact("Your next step", $"you"),
        Say.Fact("Feedback on a session", $"nobody by name; coordinators see figures of five or more people"),
        Say.Fact("Why you pause or leave", $"nobody; your partner learns that you do, and no reason"),
        Say.Fact(
            "Your manager",
            $"how many of five or more reports take part and the hours of all together; names only of those who agreed"
        ),
    ];
}
