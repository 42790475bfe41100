using MentorBot.Domain.Matching.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>
/// A match run: Queued → Running → Preview → Approved, or Superseded, Cancelled, Failed. Its inputs and its result, which can
/// be large, stand beside it in a <see cref="MatchRecord"/>; the run itself stays small, so that every turn may read it.
/// The same inputs and seed give the same result.
/// </summary>
public sealed class MatchRun
{
    /// <summary>How often a run is begun before it is given up: a run that takes its node down must not take them all.</summary>
    public const int MostAttempts = 3;

    private MatchRun() { }

    public MatchRunId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public MatchRunState State { get; private set; }
    public long Seed { get; private set; }

    /// <summary>The run whose stored inputs are planned again; null for a run of its own. A repeat is never approved.</summary>
    public MatchRunId? RepeatOf { get; private set; }

    /// <summary>SHA-256 of the problem, as hex; "" until the inputs are written.</summary>
    public string InputHash { get; private set; } = "";
    public PersonId StartedBy { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Null until somebody works on it.</summary>
    public MatchStage? Stage { get; private set; }

    /// <summary>Of the stage, 0 to 100.</summary>
    public int Percent { get; private set; }
    public string? ClaimedBy { get; private set; }

    /// <summary>By the database's clock; when it runs out, the worker is gone and another takes over.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>How often somebody began to work on it.</summary>
    public int Attempts { get; private set; }

    /// <summary>Whoever started it did not see the end of it and is told.</summary>
    public bool TellsStarter { get; private set; }

    /// <summary>Why it failed, or why its last approval did not come about.</summary>
    public StoredRefusal? Failure { get; private set; }

    /// <summary>What the preview says; null until there is a result.</summary>
    public MatchSummary? Summary { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public PersonId? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    public bool IsUnderWay => State is MatchRunState.Queued or MatchRunState.Running;

    /// <summary>Nobody works on it, and somebody should.</summary>
    internal bool WaitsForWork =>
        ClaimedBy is null && State is MatchRunState.Queued or MatchRunState.Running or MatchRunState.Approving;

    public static MatchRun Queue(CohortId cohort, PersonId startedBy, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<MatchRunId>(now),
            CohortId = cohort,
            State = MatchRunState.Queued,
            Seed = now.ToUnixTimeMilliseconds(),
            StartedBy = startedBy,
            StartedAt = now,
        };

    /// <summary>The same inputs and seed once more, to see that they give the same result.</summary>
    public static MatchRun QueueRepeat(MatchRun original, PersonId startedBy, DateTimeOffset now)
    {
        var run = Queue(original.CohortId, startedBy, now);
        (run.Seed, run.RepeatOf) = (original.Seed, original.Id);
        return run;
    }

    public void HasInputs(string hash) => InputHash = hash;

    public void TellStarter() => TellsStarter = true;

    public void Previews(MatchSummary summary, DateTimeOffset now)
    {
        Summary = summary;
        End(RepeatOf is null ? MatchRunState.Preview : MatchRunState.Repeated, now);
    }

    public void Fail(Refusal why, DateTimeOffset now)
    {
        Failure = StoredRefusal.Of(why);
        End(MatchRunState.Failed, now);
    }

    public void Cancel(DateTimeOffset now) => End(MatchRunState.Cancelled, now);

    /// <param name="summary">What it came to all the same; null when it came to nothing.</param>
    public void Supersede(MatchSummary? summary, DateTimeOffset now)
    {
        Summary = summary;
        End(MatchRunState.Superseded, now);
    }

    public void Approve(PersonId by, DateTimeOffset now)
    {
        (ApprovedBy, ApprovedAt, Failure) = (by, now, null);
        End(MatchRunState.Approved, now);
    }

    /// <summary>The set is large: a worker writes it.</summary>
    public void AskApproval(PersonId by)
    {
        (State, ApprovedBy, Failure, TellsStarter, Attempts) = (MatchRunState.Approving, by, null, false, 0);
        LetGo();
    }

    /// <summary>The approval did not come about; nobody was told anything.</summary>
    /// <param name="why">Null when a coordinator stopped it.</param>
    public void CallOffApproval(Refusal? why)
    {
        (State, ApprovedBy, Failure) = (MatchRunState.Preview, null, why is null ? null : StoredRefusal.Of(why));
        LetGo();
    }

    /// <summary>The worker stops; another may take over at once.</summary>
    public void LetGo() => (ClaimedBy, LeaseUntil) = (null, null);

    private void End(MatchRunState state, DateTimeOffset now)
    {
        (State, EndedAt) = (state, now);
        LetGo();
    }
}

public enum MatchRunState
{
    /// <summary>Waits for a worker.</summary>
    Queued,
    Running,

    /// <summary>Planned and stored; nobody has been told anything.</summary>
    Preview,

    /// <summary>A worker writes the proposals, all at once.</summary>
    Approving,
    Approved,

    /// <summary>A later run took its place.</summary>
    Superseded,
    Cancelled,
    Failed,

    /// <summary>A repeat that has come to its end and was compared.</summary>
    Repeated,
}
