using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// The inputs and the result of a run in full. Each is written once, the inputs before anything is planned. With
/// 100,000 people it takes tens of megabytes, so only workers and small approvals read it.
/// </summary>
public sealed class MatchRecord
{
    private MatchRecord() { }

    public MatchRunId RunId { get; private set; }
    public MatchProblem Problem { get; private set; } = MatchProblem.Empty;

    /// <summary>
    /// Candidates who already have a partner or an open proposal; without a further one, they do not count as left
    /// over.
    /// </summary>
    public IReadOnlyList<PersonId> HaveSomebody { get; private set; } = [];

    /// <summary>Empty until planned.</summary>
    public MatchPlan Plan { get; private set; } = MatchPlan.Empty;

    public static MatchRecord Of(MatchRunId run, MatchProblem problem, IEnumerable<PersonId> haveSomebody) =>
        new()
        {
            RunId = run,
            Problem = problem,
            HaveSomebody = [.. haveSomebody],
        };

    /// <summary>A record with the same inputs, for a repeat.</summary>
    public MatchRecord CopyFor(MatchRunId run) => Of(run, Problem, HaveSomebody);

    internal void SetPlan(MatchPlan plan) => Plan = plan;
}

/// <summary>
/// One page of a run's pairs, weakest first, ready to be shown, so that no turn has to read a whole plan.
/// </summary>
public sealed class MatchPage
{
    private MatchPage() { }

    public MatchRunId RunId { get; private set; }

    /// <summary>From 0.</summary>
    public int Page { get; private set; }
    public IReadOnlyList<StoredPair> Pairs { get; private set; } = [];

    public static MatchPage Of(MatchRunId run, int page, IReadOnlyList<StoredPair> pairs) =>
        new()
        {
            RunId = run,
            Page = page,
            Pairs = pairs,
        };
}

/// <summary>A person left over by an approved run, with the reason they are told.</summary>
public sealed class MatchLeftover
{
    private MatchLeftover() { }

    public MatchRunId RunId { get; private set; }
    public PersonId PersonId { get; private set; }
    public UnmatchedReason Reason { get; private set; }

    /// <summary>As <see cref="UnmatchedPerson.BlockedPartners"/>.</summary>
    public int Blocked { get; private set; }

    /// <summary>People who could be a partner by role, ignoring all rules.</summary>
    public int Partners { get; private set; }

    public static MatchLeftover Of(MatchRunId run, UnmatchedPerson left, int partners) =>
        new()
        {
            RunId = run,
            PersonId = left.Person,
            Reason = left.Reason,
            Blocked = left.BlockedPartners,
            Partners = partners,
        };
}
