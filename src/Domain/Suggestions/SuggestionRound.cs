using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// A coordinator's request that everyone waiting in a cohort rank or decline up to three people before the match. Its
/// life: Open → Closed, or Impossible if nothing could be suggested.
/// </summary>
public sealed class SuggestionRound
{
    /// <summary>Days to answer, unless the coordinator chooses otherwise (convention).</summary>
    public const int DefaultDays = 3;
    public const int MinDays = 1;
    public const int MaxDays = 14;

    /// <summary>Days until people who have not answered are reminded, once (convention).</summary>
    public const int RemindAfterDays = 2;

    private SuggestionRound() { }

    public SuggestionRoundId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public SuggestionRoundState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>When the suggestions were sent out; null while they are being computed.</summary>
    public DateTimeOffset? PreparedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether the suggestions have yet to be computed.</summary>
    public bool AwaitsSuggestions => State == SuggestionRoundState.Open && PreparedAt is null;

    /// <summary>A new round.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="days">Days to answer: <see cref="MinDays"/> to <see cref="MaxDays"/>.</param>
    /// <param name="now">When it opens.</param>
    public static SuggestionRound Ask(Cohort cohort, int days, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<SuggestionRoundId>(now),
            CohortId = cohort.Id,
            State = SuggestionRoundState.Open,
            AskedAt = now,
            ClosesAt = now.AddDays(days),
        };

    /// <summary>
    /// Whether answers still count. An approved match, reopened enrolment or the deadline ends that at once, even
    /// before <see cref="CloseSuggestions"/> has run.
    /// </summary>
    public bool TakesAnswers(CohortState cohort, DateTimeOffset now) =>
        State == SuggestionRoundState.Open && cohort == CohortState.Matching && now < ClosesAt;

    /// <summary>Records that all suggestions have been sent out.</summary>
    public void MarkPrepared(DateTimeOffset now) => PreparedAt = now;

    public void Close(DateTimeOffset now) => (State, ClosedAt) = (SuggestionRoundState.Closed, now);

    /// <summary>Records that nothing can be suggested.</summary>
    public void MarkImpossible(DateTimeOffset now) => (State, ClosedAt) = (SuggestionRoundState.Impossible, now);
}

/// <summary>Where a round of suggestions stands.</summary>
public enum SuggestionRoundState
{
    /// <summary>Suggestions are being computed or answered.</summary>
    Open,

    /// <summary>The deadline has passed, or the cohort has moved on.</summary>
    Closed,

    /// <summary>The planner refused the cohort: too many people, or weights that allow no score.</summary>
    Impossible,
}
