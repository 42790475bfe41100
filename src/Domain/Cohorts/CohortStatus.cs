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

/// <param name="Names">The people of the pair, or the one who cannot be reached.</param>
public sealed record NeedsAttention(AttentionReason Reason, IReadOnlyList<string> Names, DateTimeOffset Since);

/// <summary>What somebody wrote after a meeting for the coordinators to read.</summary>
public sealed record NoteToCoordinators(string Writer, string Note, DateTimeOffset At);

public enum AttentionReason
{
    /// <summary>Somebody in a mentorship who removed or blocked the bot, or left: nobody hears from them.</summary>
    Unreachable,

    /// <summary>A pair of which nobody answered a check-in for the policy's days.</summary>
    Silent,
}
