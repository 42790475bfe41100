using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Domain.Cohorts;

/// <summary>How a cohort is doing, for its coordinators. Never a note that was written for somebody else, a rating, or who ended what.</summary>
public sealed record CohortStatus(
    CohortFacts Cohort,
    EnrolmentFunnel Funnel,
    MentorshipCounts Mentorships,
    CheckInCounts CheckIns,
    IReadOnlyList<NeedsAttention> NeedsAttention,
    bool MoreNeedAttention,
    IReadOnlyList<NoteToCoordinators> Notes
)
{
    /// <summary>Whoever signed up and cannot be reached.</summary>
    public UnreachablePeople Unreachable { get; init; } = UnreachablePeople.None;

    /// <summary>Whether people may be asked to rank suggestions before the match.</summary>
    public bool SuggestionsFirst { get; init; }

    /// <summary>Null when nobody was asked to rank suggestions.</summary>
    public SuggestionStatus? Suggestions { get; init; }
}

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

    /// <summary>As <see cref="Cohort.TakesRules"/>.</summary>
    public bool TakesRules => State is CohortState.Draft or CohortState.Enrolling or CohortState.Matching;
}

/// <summary>People, each counted once but for the invited, who may have answered since.</summary>
public sealed record EnrolmentFunnel(int Invited, int Drafts, int Submitted, int Matched, int Paused, int Withdrawn);

public sealed record MentorshipCounts(int Proposed, int Active, int Paused, int Completed, int Ended);

/// <summary>Of the last 28 days.</summary>
public sealed record CheckInCounts(int Sent, int Answered);

/// <param name="Names">The people of the pair.</param>
public sealed record NeedsAttention(AttentionReason Reason, IReadOnlyList<string> Names, DateTimeOffset Since);

/// <summary>What somebody wrote after a meeting for the coordinators to read.</summary>
public sealed record NoteToCoordinators(string Writer, string Note, DateTimeOffset At);

public enum AttentionReason
{
    /// <summary>A pair of which nobody answered a check-in for the policy's days.</summary>
    Silent,
}

/// <param name="Count">All of them.</param>
/// <param name="First">Those who are away longest.</param>
public sealed record UnreachablePeople(int Count, IReadOnlyList<UnreachablePerson> First)
{
    public static readonly UnreachablePeople None = new(0, []);
}

public sealed record UnreachablePerson(string Name, ReachProblem Problem, DateTimeOffset Since);

/// <summary>Why somebody cannot be reached, as far as it tells a coordinator what to do.</summary>
public enum ReachProblem
{
    /// <summary>Something for IT: the app is not there.</summary>
    NotInstalled,

    /// <summary>Something for IT: an administrator has switched the app off for this person.</summary>
    SwitchedOff,

    /// <summary>Something to speak about, if at all; what is behind it is not told.</summary>
    OutOfReach,

    /// <summary>The directory has disabled or deleted the account.</summary>
    AccountGone,
}
