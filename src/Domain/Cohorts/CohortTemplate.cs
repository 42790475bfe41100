namespace MentorBot.Domain.Cohorts;

/// <summary>A way to set up a cohort, with the defaults that go with it; a coordinator can change each of them.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Model">How people are brought together.</param>
/// <param name="Weeks">How long it runs; in a continuous cohort, each mentorship.</param>
public sealed record CohortTemplate(TemplateKind Kind, MentoringModel Model, int Weeks)
{
    /// <summary>Six months, with a question at month two (Weinberg and Lankau 2011).</summary>
    private const int HalfAYear = 26;

    /// <summary>Days to sign up, and days to match after that (convention).</summary>
    public const int DaysToSignUp = 14;

    /// <inheritdoc cref="DaysToSignUp"/>
    public const int DaysToMatch = 7;

    /// <summary>Whether it runs without an end.</summary>
    public bool IsContinuous { get; private init; }

    /// <summary>The rules that it starts with.</summary>
    public CohortPolicy Policy { get; private init; } = CohortPolicy.For(Model);

    /// <summary>
    /// In the order in which they are offered. Circles meet twelve times, every second week (West et al. 2021); the lengths of
    /// buddies and rounds are conventions.
    /// </summary>
    public static IReadOnlyList<CohortTemplate> All { get; } =
    [
        new(TemplateKind.PeerPairs, MentoringModel.PeerPairs, HalfAYear),
        new(TemplateKind.Mentoring, MentoringModel.OneToOne, HalfAYear),
        new(TemplateKind.Reverse, MentoringModel.OneToOne, HalfAYear)
        {
            Policy = CohortPolicy.For(MentoringModel.OneToOne) with { LevelOrder = LevelOrder.Reversed },
        },
        new(TemplateKind.Group, MentoringModel.Group, HalfAYear),
        new(TemplateKind.Circle, MentoringModel.Circle, 24),
        new(TemplateKind.Buddy, MentoringModel.Buddy, 12),
        new(TemplateKind.Rounds, MentoringModel.Rounds, 12),
        new(TemplateKind.AnyDay, MentoringModel.PeerPairs, HalfAYear)
        {
            IsContinuous = true,
            Policy = CohortPolicy.For(MentoringModel.PeerPairs) with { SuggestionsFirst = false },
        },
    ];

    public static CohortTemplate Of(TemplateKind kind) => All.Single(template => template.Kind == kind);
}

/// <summary>What a cohort can be started from.</summary>
public enum TemplateKind
{
    /// <summary>Two equals who learn from each other.</summary>
    PeerPairs,

    /// <summary>A mentor some steps ahead of a mentee; one or two levels apart score best.</summary>
    Mentoring,

    /// <summary>The less experienced teach the more experienced.</summary>
    Reverse,

    /// <summary>One mentor with several mentees.</summary>
    Group,

    /// <summary>Five to eight equals who take turns leading.</summary>
    Circle,

    /// <summary>A newcomer and a peer.</summary>
    Buddy,

    /// <summary>A new partner every few weeks.</summary>
    Rounds,

    /// <summary>Peer pairs that begin on any day, without an end.</summary>
    AnyDay,
}
