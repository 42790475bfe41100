using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// A match run. Its life: Queued → Running → Preview → Approved, or Superseded, Cancelled or Failed. Its inputs and
/// result, which can be large, are stored separately in a <see cref="MatchRecord"/>, so that turns can read the run
/// itself quickly. The same inputs and seed give the same result.
/// </summary>
public sealed class MatchRun
{
    /// <summary>
    /// How often a run is attempted before it fails, so that a run that crashes its node does not take down all of
    /// them.
    /// </summary>
    public const int MostAttempts = 3;

    private MatchRun() { }

    public MatchRunId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public MatchRunState State { get; private set; }

    /// <summary>Makes the run repeatable.</summary>
    public long Seed { get; private set; }

    /// <summary>
    /// The run whose stored inputs are planned again; null for an ordinary run. A repeat is never approved.
    /// </summary>
    public MatchRunId? RepeatOf { get; private set; }

    /// <summary>SHA-256 of the problem as hex; empty until the inputs are stored.</summary>
    public string InputHash { get; private set; } = "";
    public PersonId StartedBy { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Null until a worker has started.</summary>
    public MatchStage? Stage { get; private set; }

    /// <summary>Progress within the stage, 0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>The worker that has claimed it; null if none.</summary>
    public string? ClaimedBy { get; private set; }

    /// <summary>By the database's clock. If it runs out, the worker has failed and another takes over.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>How often a worker has started on it.</summary>
    public int Attempts { get; private set; }

    /// <summary>Whether the person who started it no longer watches it and is to be told when it ends.</summary>
    public bool TellsStarter { get; private set; }

    /// <summary>Why it failed, or why its last approval was not carried out.</summary>
    public StoredRefusal? Failure { get; private set; }

    /// <summary>What the preview shows; null until there is a result.</summary>
    public MatchSummary? Summary { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The coordinator who approved it; null if none did, or if it was made at night in a continuous cohort.</summary>
    public PersonId? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Whether it is waiting to be planned or being planned.</summary>
    public bool IsUnderWay => State is MatchRunState.Queued or MatchRunState.Running;

    /// <summary>Whether no worker holds it and one should.</summary>
    internal bool WaitsForWork =>
        ClaimedBy is null && State is MatchRunState.Queued or MatchRunState.Running or MatchRunState.Approving;

    /// <summary>A new run.</summary>
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

    /// <summary>A run with the inputs and seed of another one, to verify that it gives the same result.</summary>
    public static MatchRun QueueRepeat(MatchRun original, PersonId startedBy, DateTimeOffset now)
    {
        var run = Queue(original.CohortId, startedBy, now);
        (run.Seed, run.RepeatOf) = (original.Seed, original.Id);
        return run;
    }

    /// <summary>Records that the inputs are stored.</summary>
    public void SetInputs(string hash) => InputHash = hash;

    /// <summary>Asks that the person who started it be told when it ends.</summary>
    public void TellStarter() => TellsStarter = true;

    /// <summary>Ends the planning with a result.</summary>
    public void CompleteWithPreview(MatchSummary summary, DateTimeOffset now)
    {
        Summary = summary;
        End(RepeatOf is null ? MatchRunState.Preview : MatchRunState.Repeated, now);
    }

    /// <summary>Ends it without a result.</summary>
    public void Fail(Refusal why, DateTimeOffset now)
    {
        Failure = StoredRefusal.Of(why);
        End(MatchRunState.Failed, now);
    }

    /// <summary>Ends it at a coordinator's request.</summary>
    public void Cancel(DateTimeOffset now) => End(MatchRunState.Cancelled, now);

    /// <summary>Ends it because a later run takes its place.</summary>
    /// <param name="summary">Its result; null if it has none.</param>
    /// <param name="now">When.</param>
    public void Supersede(MatchSummary? summary, DateTimeOffset now)
    {
        Summary = summary;
        End(MatchRunState.Superseded, now);
    }

    /// <summary>Records that the match is approved and written.</summary>
    public void Approve(PersonId by, DateTimeOffset now)
    {
        (ApprovedBy, ApprovedAt, Failure) = (by, now, null);
        End(MatchRunState.Approved, now);
    }

    /// <summary>Records a night's match of a continuous cohort, which nobody has to approve.</summary>
    public void ApproveAtNight(MatchSummary summary, DateTimeOffset now)
    {
        (Summary, ApprovedAt) = (summary, now);
        End(MatchRunState.Approved, now);
    }

    /// <summary>Hands a large match to a worker to be written.</summary>
    public void AskApproval(PersonId by)
    {
        (State, ApprovedBy, Failure, TellsStarter, Attempts) = (MatchRunState.Approving, by, null, false, 0);
        ReleaseClaim();
    }

    /// <summary>Returns to the preview because the approval was not carried out; nobody was told anything.</summary>
    /// <param name="why">Why; null if a coordinator stopped it.</param>
    public void CallOffApproval(Refusal? why)
    {
        (State, ApprovedBy, Failure) = (MatchRunState.Preview, null, why is null ? null : StoredRefusal.Of(why));
        ReleaseClaim();
    }

    /// <summary>Gives up the claim, so that another worker can take over at once.</summary>
    public void ReleaseClaim() => (ClaimedBy, LeaseUntil) = (null, null);

    private void End(MatchRunState state, DateTimeOffset now)
    {
        (State, EndedAt) = (state, now);
        ReleaseClaim();
    }
}

/// <summary>Where a match run stands.</summary>
public enum MatchRunState
{
    /// <summary>Waits for a worker.</summary>
    Queued,

    /// <summary>A worker has claimed it for planning.</summary>
    Running,

    /// <summary>Planned and stored; nobody has been told anything.</summary>
    Preview,

    /// <summary>A worker writes the proposals in one transaction.</summary>
    Approving,

    /// <summary>The proposals are written.</summary>
    Approved,

    /// <summary>A later run has taken its place.</summary>
    Superseded,

    /// <summary>Ended by a coordinator.</summary>
    Cancelled,

    /// <summary>No plan is possible, or too many attempts failed.</summary>
    Failed,

    /// <summary>A repeat that has finished and been compared with its original.</summary>
    Repeated,
}
