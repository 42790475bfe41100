using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// A coordinator has asked everybody who waits in a cohort to rank or decline up to three people before the match. Open →
/// Closed, or Impossible where nothing could be suggested by the cohort's rules.
/// </summary>
public sealed class SuggestionRound
{
    /// <summary>Days to answer, unless the coordinator says otherwise (convention).</summary>
    public const int DefaultDays = 3;
    public const int MinDays = 1;
    public const int MaxDays = 14;

    /// <summary>Days until those who have not answered are reminded, once (convention).</summary>
    public const int RemindAfterDays = 2;

    private SuggestionRound() { }

    public SuggestionRoundId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public SuggestionRoundState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>When everybody had their suggestions; null while they are being worked out.</summary>
    public DateTimeOffset? PreparedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool AwaitsSuggestions => State == SuggestionRoundState.Open && PreparedAt is null;

    /// <param name="days"><see cref="MinDays"/> to <see cref="MaxDays"/>, from now.</param>
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
    /// Answers count while the cohort is being matched: an approved match, a reopened enrolment or the deadline ends it,
    /// even before anybody has noted so.
    /// </summary>
    public bool TakesAnswers(CohortState cohort, DateTimeOffset now) =>
        State == SuggestionRoundState.Open && cohort == CohortState.Matching && now < ClosesAt;

    public void Prepared(DateTimeOffset now) => PreparedAt = now;

    public void Close(DateTimeOffset now) => (State, ClosedAt) = (SuggestionRoundState.Closed, now);

    public void IsImpossible(DateTimeOffset now) => (State, ClosedAt) = (SuggestionRoundState.Impossible, now);
}

public enum SuggestionRoundState
{
    Open,
    Closed,

    /// <summary>The planner refused the cohort: too many people, or weights that make no score.</summary>
    Impossible,
}
