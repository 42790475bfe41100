using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>
/// A match run: inputs, seed, weights and result, written before anybody is told anything. The same inputs and seed give
/// the same result.
/// </summary>
public sealed class MatchRun
{
    private MatchRun() { }

    public MatchRunId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public MatchRunState State { get; private set; }
    public long Seed { get; private set; }

    /// <summary>SHA-256 of the problem, as hex.</summary>
    public string InputHash { get; private set; } = "";
    public MatchProblem Problem { get; private set; } = MatchProblem.Empty;
    public MatchPlan Plan { get; private set; } = MatchPlan.Empty;
    public PersonId StartedBy { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    public static MatchRun Preview(
        CohortId cohort,
        MatchProblem problem,
        MatchPlan plan,
        PersonId startedBy,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Ids.New<MatchRunId>(now),
            CohortId = cohort,
            State = MatchRunState.Preview,
            Seed = problem.Seed,
            InputHash = problem.Hash(),
            Problem = problem,
            Plan = plan,
            StartedBy = startedBy,
            StartedAt = now,
        };

    public void Approve(DateTimeOffset now) => (State, ApprovedAt) = (MatchRunState.Approved, now);

    public void Supersede() => State = State == MatchRunState.Preview ? MatchRunState.Superseded : State;
}

public enum MatchRunState
{
    Preview,
    Approved,
    Superseded,
}
