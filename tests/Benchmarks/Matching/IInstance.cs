using MentorBot.Domain.Matching.Kernel;

namespace MentorBot.Benchmarks.Matching;

/// <summary>A matching problem that anyone can recreate from its id.</summary>
internal interface IInstance
{
    /// <summary>Solves it from scratch; this is what is timed.</summary>
    /// <param name="fair">
    /// Whether the aims are most edges, then the largest minimum, then the total; otherwise most edges, then the total.
    /// </param>
    /// <param name="run">Threads, progress and cancellation.</param>
    Outcome Solve(bool fair, KernelRun run);
}

/// <summary>A family of instances. An id is the family's name and its parameters, separated by colons.</summary>
/// <param name="Name">The name before the first colon.</param>
/// <param name="Read">Creates the instance of an id; not timed. Throws FormatException with one clear sentence.</param>
internal sealed record Family(string Name, Func<string[], IInstance> Read);

/// <summary>The result of solving an instance.</summary>
/// <param name="Cardinality">Pairs; for circles, people placed.</param>
/// <param name="Value">The total of scores.</param>
/// <param name="Minimum">The smallest score used; null if not applicable.</param>
/// <param name="Proof">“optimal”, “gap:0.0012%” or, if nothing is proved, “none”.</param>
/// <param name="Extra">Further key=value parts of the output line.</param>
internal sealed record Outcome(int Cardinality, long Value, int? Minimum, string Proof, string? Extra = null);
