using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Reports;

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
            [],
            Press.Primary($"Yes, {suggestion}", button),
            Press.Plain("Show me everything", new ShowHelp())
        );

    /// <summary>Plain words, and what to do next.</summary>
    /// <param name="coordinators">The names of the coordinators as a list; "" when none is to be named, or known.</param>
    public static Card Saying(Intent intent, string coordinators) =>
        new(
            Say.Title($"{intent.Caption}"),
            coordinators.Length > 0
                ? [Say.Plain($"{intent.Words}"), Say.Plain($"Write to {coordinators}.")]
                : [Say.Plain($"{intent.Words}")],
            [.. intent.Next.Select(offer => Press.Plain(offer.Caption, offer.Button))]
        );

    /// <summary>For words that may mean several things.</summary>
    public static Card Perhaps(IReadOnlyList<Intent> intents) =>
        new(
            Say.Title($"What do you mean?"),
            [],
            [.. intents.Select(intent => Press.Plain(intent.Caption, new ChooseIntent(intent.Name)))]
        );

    /// <summary>For words that nobody understands: one line, and what this person most likely wants.</summary>
    public static Card Unknown(Situation situation, bool isCoordinator) =>
        new(Say.Title($"I didn’t get that"), [Say.Plain($"Try other words, or press a button.")], Likely(situation, isCoordinator));

    private static IReadOnlyList<CardAction> Likely(Situation situation, bool isCoordinator)
    {
        IEnumerable<CardAction?> likely =
        [
            situation.HasProposal ? Press.Plain("See your proposal", new ShowMentorships()) : null,
            situation.IsAsked ? Press.Plain("Check-in", new ShowLatestCheckIn()) : null,
            situation is { HasMentorship: true, HasProposal: false }
                ? Press.Plain("My mentorships", new ShowMentorships())
                : null,
            isCoordinator ? Press.Plain("Cohorts", new ShowCohorts()) : null,
            situation.HasReports ? Press.Plain("Team digest", new ShowTeamDigest()) : null,
            situation is { HasSignedUp: true, HasMentorship: false } ? Press.Plain("My profile", new ShowProfile()) : null,
            situation.HasSignedUp ? null : Press.Plain("Sign up", new Join("")),
        ];
        return [.. likely.OfType<CardAction>().Take(2), Press.Plain("What can you do?", new ShowHelp())];
    }

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
        Say.Fact("undelivered", $"messages that could not be delivered: send again, or leave"),
    ];
}
