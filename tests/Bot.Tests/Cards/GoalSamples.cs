using MentorBot.Bot.Goals;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Goals from a member's side, typical and extreme.</summary>
internal static class SeenGoals
{
    public static readonly Membership Pair = new(
        Ids.New<MentorshipId>(A.Now),
        "Spring peers",
        MentoringModel.PeerPairs,
        IsOpen: true,
        Ids.New<PersonId>(A.Now),
        [new FellowMember(Ids.New<PersonId>(A.Now), "Ada Lovelace")]
    );

    public static readonly Membership Circle = Pair with
    {
        Model = MentoringModel.Circle,
        Cohort = Awkward.Markup,
        Partners = [.. Awkward.Names.Select(name => new FellowMember(Ids.New<PersonId>(A.Now), name))],
    };

    public static readonly GoalView Usual = new(
        Ids.New<GoalId>(A.Now),
        Pair,
        Owner: null,
        IsShared: false,
        "Give a talk at our team day",
        "Twenty colleagues stay to the end",
        new DateOnly(2026, 5, 1),
        [new(1, "Write an outline", true), new(2, "Rehearse with Ada", true), new(3, "Book the room", false)],
        GoalState.Open,
        WhyDropped: null,
        "0123456789abcdef"
    );

    /// <summary>As long as everything may be.</summary>
    public static readonly GoalView Long = Usual with
    {
        Place = Circle,
        Title = Awkward.Markup + Awkward.Long(200 - Awkward.Markup.Length),
        Measure = Awkward.Long(300),
        Steps =
        [
            .. Enumerable
                .Range(1, Goal.MaxSteps)
                .Select(n => new GoalStep(n, Awkward.Markup[..100] + $" {n}", n % 2 == 0)),
        ],
    };

    public static Membership With(string name) =>
        Pair with
        {
            Partners = [new FellowMember(Ids.New<PersonId>(A.Now), name)],
        };

    public static GoalView OfPartner(GoalView goal) => goal with { Owner = goal.Place.Partners[0] };
}

internal sealed class GoalCardSamples : ICardSamples
{
    private static readonly GoalView Usual = SeenGoals.Usual;
    private static readonly GoalView Long = SeenGoals.Long;
    private static readonly GoalDraft Blank = new("", null, null, []);

    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.SelectMany(
                (name, i) =>
                    new[]
                    {
                        new CardSample($"GoalCards.Of {i}", GoalCards.Of(Usual with { Place = SeenGoals.With(name) })),
                        new(
                            $"GoalCards.News {i}",
                            GoalCards.News(SeenGoals.OfPartner(Usual with { Place = SeenGoals.With(name) }))
                        ),
                    }
            ),
            new("GoalCards.Of as long as it may be", GoalCards.Of(Long)),
            new("GoalCards.Of a partner", GoalCards.Of(SeenGoals.OfPartner(Long))),
            new("GoalCards.Of a shared goal", GoalCards.Of(Long with { IsShared = true })),
            new("GoalCards.Of what was reached", GoalCards.Of(Usual with { State = GoalState.Reached })),
            new(
                "GoalCards.Of what was dropped",
                GoalCards.Of(Long with { State = GoalState.Dropped, WhyDropped = Awkward.Long(300) })
            ),
            new("GoalCards.Reached", GoalCards.Reached(Usual)),
            new("GoalCards.Reached in a circle", GoalCards.Reached(Long)),
            new("GoalCards.Drop", GoalCards.Drop(Usual)),
            new("GoalCards.Drop a shared goal", GoalCards.Drop(Long with { IsShared = true })),
            new("GoalCards.News of a shared goal", GoalCards.News(Long with { IsShared = true })),
            new("GoalFormCards.New", GoalFormCards.New(SeenGoals.Pair, Blank)),
            new("GoalFormCards.New in a circle", GoalFormCards.New(SeenGoals.Circle, Blank, isShared: true)),
            new("GoalFormCards.Edit", GoalFormCards.Edit(Usual)),
            new("GoalFormCards.Edit as long as it may be", GoalFormCards.Edit(Long)),
            new("GoalFormCards.Measure", GoalFormCards.Measure(Long)),
            new("GoalFormCards.Date", GoalFormCards.Date(Long)),
        ];
}

internal sealed class GoalListSamples : ICardSamples
{
    private static readonly GoalView Usual = SeenGoals.Usual;
    private static readonly GoalView Long = SeenGoals.Long;

    public IEnumerable<CardSample> All =>
        [
            new(
                "GoalListCards.List",
                GoalListCards.List(
                    new(
                        SeenGoals.Pair,
                        [
                            Usual,
                            Usual with
                            {
                                Title = "Read one paper a week",
                                Steps = [],
                            },
                            SeenGoals.OfPartner(Usual) with
                            {
                                Title = "Lead a retrospective",
                            },
                            Usual with
                            {
                                Title = "Learn SQL",
                                State = GoalState.Reached,
                            },
                        ]
                    )
                )
            ),
            new("GoalListCards.List of none", GoalListCards.List(new(SeenGoals.Pair, []))),
            new("GoalListCards.List of none in a circle", GoalListCards.List(new(SeenGoals.Circle, []))),
            new("GoalListCards.List of an ended mentorship", GoalListCards.List(new(Ended, [Usual]))),
            new("GoalListCards.List of an ended mentorship without any", GoalListCards.List(new(Ended, []))),
            new(
                "GoalListCards.List of a full circle",
                GoalListCards.List(
                    new(
                        SeenGoals.Circle,
                        [
                            .. Enumerable.Repeat(Long, 5),
                            .. Enumerable.Repeat(Long with { IsShared = true }, 5),
                            .. Enumerable.Repeat(SeenGoals.OfPartner(Long), 35),
                            .. Enumerable.Repeat(Long with { State = GoalState.Dropped }, 15),
                        ]
                    )
                )
            ),
            new("GoalListCards.Which", GoalListCards.Which([.. Enumerable.Repeat(SeenGoals.Circle, 12)])),
            new("GoalListCards.WhichFor", GoalListCards.WhichFor([SeenGoals.Pair, SeenGoals.Circle], Long.Title)),
            new("GoalListCards.NoMentorship", GoalListCards.NoMentorship()),
        ];

    private static Membership Ended => SeenGoals.Pair with { IsOpen = false, Partners = [] };
}
