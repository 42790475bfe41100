using MentorBot.Domain.Matching.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>
/// What a run was given and what came out, in full: written once each, the inputs before anything is planned. With
/// 100,000 people it has tens of megabytes, so only a worker reads it, and small approvals.
/// </summary>
public sealed class MatchRecord
{
    private MatchRecord() { }

    public MatchRunId RunId { get; private set; }
    public MatchProblem Problem { get; private set; } = MatchProblem.Empty;

    /// <summary>Candidates who have a partner or an open proposal already: without another one they are not left over.</summary>
    public IReadOnlyList<PersonId> HaveSomebody { get; private set; } = [];

    /// <summary>Empty until it is planned.</summary>
    public MatchPlan Plan { get; private set; } = MatchPlan.Empty;

    public static MatchRecord Of(MatchRunId run, MatchProblem problem, IEnumerable<PersonId> haveSomebody) =>
        new()
        {
            RunId = run,
            Problem = problem,
            HaveSomebody = [.. haveSomebody],
        };

    /// <summary>The same inputs for a repeat.</summary>
    public MatchRecord CopyFor(MatchRunId run) => Of(run, Problem, HaveSomebody);

    internal void Planned(MatchPlan plan) => Plan = plan;
}

/// <summary>
/// A page of the pairs of a run, the weakest first, ready to be shown, so that nobody reads a whole plan to see eight pairs.
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

/// <summary>Somebody whom an approved run left over, and why: what they are told.</summary>
public sealed class MatchLeftover
{
    private MatchLeftover() { }

    public MatchRunId RunId { get; private set; }
    public PersonId PersonId { get; private set; }
    public UnmatchedReason Reason { get; private set; }

    /// <summary>As in <see cref="UnmatchedPerson.BlockedPartners"/>.</summary>
    public int Blocked { get; private set; }

    /// <summary>People who could be a partner by role, whatever the rules.</summary>
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
