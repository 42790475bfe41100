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
                    $"I bring colleagues together to learn from each other. Just tell me what you need, or start here."
                ),
                .. (isCoordinator ? [.. TilesOfCoordinators, .. TilesOfEverybody] : TilesOfEverybody),
                Say.Subheading($"You can also type"),
                new FactSet(isCoordinator ? [.. WordsOfEverybody, .. WordsOfCoordinators] : WordsOfEverybody),
            ]
        );

    /// <summary>No question that "yes" could answer: an older one may be open.</summary>
    public static Card DidYouMean(string suggestion, Button button) =>
        new(
            Say.Title($"Perhaps you mean “{suggestion}”"),
            [],
            Press.Primary(suggestion, button),
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
        new(
            Say.Title($"I didn’t get that"),
            [Say.Plain($"Try other words, or press a button.")],
            Likely(situation, isCoordinator)
        );

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
            situation is { HasSignedUp: true, HasMentorship: false }
                ? Press.Plain("My profile", new ShowProfile())
                : null,
            situation.HasSignedUp ? null : Press.Plain("Sign up", new Join("")),
        ];
        return [.. likely.OfType<CardAction>().Take(2), Press.Plain("What can you do?", new ShowHelp())];
    }

    private static readonly IReadOnlyList<CardElement> TilesOfEverybody =
    [
        Layout.Tile($"Sign up", [$"Join a cohort, or go on where you left off"], "Join", new Join("")),
        Layout.Tile($"My mentorships", [$"Your partners and proposals"], "My mentorships", new ShowMentorships()),
        Layout.Tile($"Check-in", [$"Tell me how your last meeting went"], "Check-in", new ShowLatestCheckIn()),
        Layout.Tile($"My profile", [$"See and change your answers"], "Profile", new ShowProfile()),
        Layout.Tile($"Privacy", [$"Who reads what you write"], "Who can see this", new ShowWhoSees()),
    ];

    private static readonly IReadOnlyList<CardElement> TilesOfCoordinators =
    [
        Layout.Tile($"Cohorts", [$"How they are doing; open, invite, close"], "Cohorts", new ShowCohorts()),
        Layout.Tile($"New cohort", [$"Set one up in a few minutes"], "New cohort", new OfferNewCohort()),
        Layout.Tile($"Match", [$"Preview the pairs, then approve them"], "Match", new StartMatch()),
    ];

    private static readonly IReadOnlyList<Fact> WordsOfEverybody =
    [
        Say.Fact("pause", $"take a break until a date"),
        Say.Fact("leave", $"end a mentorship or leave a cohort, no reason needed"),
        Say.Fact("how often", $"how often I ask, and why not more"),
        Say.Fact("my data", $"everything stored about you, to see or to download"),
        Say.Fact("erase me", $"delete everything stored about you"),
        Say.Fact("team digest", $"for managers: how many of your reports take part"),
        Say.Fact("digest settings", $"for managers: whether it comes every Monday"),
    ];

    private static readonly IReadOnlyList<Fact> WordsOfCoordinators =
    [
        Say.Fact("notes", $"what people wrote to the coordinators, as far as you may read it"),
        Say.Fact("missing people", $"whom the directory misses, when it is many at once"),
        Say.Fact("undelivered", $"messages that could not be delivered: send again, or leave"),
        Say.Fact("message account", $"what became of check-ins, invitations and digests"),
        Say.Fact("stop all messages", $"hold everything I say unprompted, and resume it"),
    ];
}
