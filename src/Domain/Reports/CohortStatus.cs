using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Domain.Reports;

/// <summary>
/// How a cohort is doing, for its coordinators. It never contains notes, ratings, who ended a mentorship, or how many answered
/// a check-in: from one look to the next, such a number would tell who did. Which mentorships are silent is said by name.
/// </summary>
/// <param name="Cohort">The cohort itself.</param>
/// <param name="Funnel">How many people are at which stage of enrolment.</param>
/// <param name="Mentorships">How many mentorships are in which state.</param>
/// <param name="CheckInsSent">Check-ins of the last 28 days, which follow from the plan and from no answer.</param>
/// <param name="NeedsAttention">Mentorships a coordinator should look at, longest first.</param>
/// <param name="MoreNeedAttention">Whether there are more than those listed.</param>
public sealed record CohortStatus(
    CohortFacts Cohort,
    EnrolmentFunnel Funnel,
    MentorshipCounts Mentorships,
    int CheckInsSent,
    IReadOnlyList<NeedsAttention> NeedsAttention,
    bool MoreNeedAttention
)
{
    /// <summary>People who signed up and cannot be reached.</summary>
    public UnreachablePeople Unreachable { get; init; } = UnreachablePeople.None;

    /// <summary>Whether people may be asked to rank suggestions before the match.</summary>
    public bool SuggestionsFirst { get; init; }

    /// <summary>The current round of suggestions; null if nobody was asked.</summary>
    public SuggestionStatus? Suggestions { get; init; }
}

/// <summary>A cohort's own data.</summary>
public sealed record CohortFacts(
    CohortId Id,
    string Name,
    string Purpose,
    MentoringModel Model,
    CohortState State,
    IReadOnlyList<string> Skills,
    DateTimeOffset EnrolmentClosesAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt
)
{
    public CohortPolicy Policy { get; init; } = new();

    internal static CohortFacts Of(Cohort c) =>
        new(c.Id, c.Name, c.Purpose, c.Model, c.State, c.Skills, c.EnrolmentClosesAt, c.StartsAt, c.EndsAt)
        {
            Policy = c.Policy,
            LearningGoal = c.LearningGoal,
            MentorsOfId = c.MentorsOfId,
            Days = c.Days,
            MentorshipWeeks = c.MentorshipWeeks,
            MatchingHeldAt = c.MatchingHeldAt,
            LastNight = c.LastNight,
        };

    /// <summary>What each circle begins with as its first shared goal; null for nothing.</summary>
    public string? LearningGoal { get; init; }

    /// <summary>The cohort whose mentors it is for; null for everybody.</summary>
    public CohortId? MentorsOfId { get; init; }

    /// <summary>How many weeks each mentorship lasts; null unless it is continuous.</summary>
    public int? MentorshipWeeks { get; init; }

    /// <summary>Since when a coordinator holds the matching at night; null if it goes on.</summary>
    public DateTimeOffset? MatchingHeldAt { get; init; }

    /// <summary>What the last night brought; null before the first.</summary>
    public CohortNight? LastNight { get; init; }

    /// <summary>Whether it has no end, as <see cref="Cohort.IsContinuous"/>.</summary>
    public bool IsContinuous => MentorshipWeeks is not null;

    /// <summary>The chosen days; null if there are none.</summary>
    public CohortDays? Days { get; init; }

    /// <summary>Whether the rules can still be changed, as <see cref="Cohort.TakesRules"/>.</summary>
    public bool TakesRules => State is CohortState.Draft or CohortState.Enrolling or CohortState.Matching;

    /// <summary>Whether it can still be edited, as <see cref="Cohort.TakesChanges"/>.</summary>
    public bool TakesChanges => TakesRules || State == CohortState.Active;

    /// <summary>Whether its start can be edited, as <see cref="Cohort.TakesStart"/>.</summary>
    public bool TakesStart => TakesRules && !IsContinuous;

    /// <summary>Whether what circles begin with can be edited, as <see cref="Cohort.TakesLearningGoal"/>.</summary>
    public bool TakesLearningGoal => TakesRules && Model == MentoringModel.Circle;

    /// <summary>Whether its skills can be edited, as <see cref="Cohort.TakesSkills"/>.</summary>
    public bool TakesSkills => State is CohortState.Draft or CohortState.Enrolling;
}

/// <summary>
/// People by stage of enrolment. Each counts once, except that invited people count again when they sign up.
/// </summary>
public sealed record EnrolmentFunnel(int Invited, int Drafts, int Submitted, int Matched, int Paused, int Withdrawn);

/// <summary>Mentorships by state; one accepted but not yet started counts as proposed.</summary>
public sealed record MentorshipCounts(int Proposed, int Active, int Paused, int Completed, int Ended);

/// <summary>A mentorship that a coordinator should look at.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Names">Its members.</param>
/// <param name="Since">Since when.</param>
public sealed record NeedsAttention(AttentionReason Reason, IReadOnlyList<string> Names, DateTimeOffset Since);

/// <summary>Why a mentorship needs attention.</summary>
public enum AttentionReason
{
    /// <summary>No member answered a check-in within the policy's number of days.</summary>
    Silent,
}

/// <summary>People who cannot be reached.</summary>
/// <param name="Count">How many in all.</param>
/// <param name="First">Those unreachable longest.</param>
public sealed record UnreachablePeople(int Count, IReadOnlyList<UnreachablePerson> First)
{
    public static readonly UnreachablePeople None = new(0, []);
}

/// <summary>A person who cannot be reached, and since when.</summary>
public sealed record UnreachablePerson(string Name, ReachProblem Problem, DateTimeOffset Since);

/// <summary>Why somebody cannot be reached, as far as it tells the coordinator what to do.</summary>
public enum ReachProblem
{
    /// <summary>The app is not installed; IT can help.</summary>
    NotInstalled,

    /// <summary>An administrator has disabled the app for this person; IT can help.</summary>
    SwitchedOff,

    /// <summary>
    /// A coordinator can only talk to the person; whether they blocked or removed the bot is not disclosed.
    /// </summary>
    OutOfReach,

    /// <summary>The directory has disabled or deleted the account.</summary>
    AccountGone,
}
