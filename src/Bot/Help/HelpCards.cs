using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Help;

/// <summary>Cards that explain what the bot can do.</summary>
internal static class HelpCards
{
    public static Card Help(bool isCoordinator) =>
        new(
            Say.Title($"What I can do"),
            [
                Say.Plain(
                    $"I bring colleagues together to learn from each other. Press a button, or type one of the words."
                ),
                new FactSet(isCoordinator ? [.. ForEverybody, .. ForCoordinators] : ForEverybody),
            ],
            isCoordinator ? ButtonsOfCoordinators : ButtonsOfEverybody
        );

    public static Card DidYouMean(string suggestion, Button button) =>
        new(
            Say.Title($"Did you mean “{suggestion}”?"),
            [Say.Plain($"I do not know those words. This is the closest thing I can do.")],
            Press.Primary($"Yes, {suggestion}", button),
            Press.Plain("Show me everything", new ShowHelp())
        );

    public static Card Unknown(bool isCoordinator) =>
        Help(isCoordinator).Warning("I did not understand that, so I changed nothing. Here is what I can do.");

    private static readonly IReadOnlyList<CardAction> ButtonsOfEverybody =
    [
        Press.Primary("Join", new Join("")),
        Press.Plain("Profile", new ShowProfile()),
        Press.Plain("My mentorships", new ShowMentorships()),
        Press.Plain("Check-in", new ShowLatestCheckIn()),
        Press.Plain("Who can see this", new ShowWhoSees()),
    ];

    private static readonly IReadOnlyList<CardAction> ButtonsOfCoordinators =
    [
        Press.Primary("Cohorts", new ShowCohorts()),
        Press.Plain("New cohort", new OfferNewCohort()),
        Press.Plain("Match", new StartMatch()),
        Press.Plain("Join", new Join("")),
        Press.Plain("My mentorships", new ShowMentorships()),
    ];

    private static readonly IReadOnlyList<Fact> ForEverybody =
    [
        Say.Fact("join", $"sign up for a cohort, or go on where you left"),
        Say.Fact("profile", $"your answers, and change them"),
        Say.Fact("my mentorships", $"your proposals and partners"),
        Say.Fact("check-in", $"tell how your last meeting went"),
        Say.Fact("how often", $"how often I ask, and why not more"),
        Say.Fact("pause", $"rest until a date"),
        Say.Fact("leave", $"end a mentorship or leave a cohort, without fault"),
        Say.Fact("my data", $"everything stored about you"),
        Say.Fact("who can see this", $"who reads what you write"),
        Say.Fact("team digest", $"for managers: how many of your reports take part"),
        Say.Fact("digest settings", $"for managers: whether it comes every Monday"),
    ];

    private static readonly IReadOnlyList<Fact> ForCoordinators =
    [
        Say.Fact("cohorts", $"all cohorts: how they are doing, open, invite, close, cancel"),
        Say.Fact("new cohort", $"set up a cohort"),
        Say.Fact("match", $"preview, then approve a match"),
        Say.Fact("missing people", $"whom the directory misses, when it is many at once"),
        Say.Fact("undelivered", $"messages that could not be delivered: send again, or leave"),
    ];
}
