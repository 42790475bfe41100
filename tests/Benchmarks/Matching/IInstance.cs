using MentorBot.Domain.Matching.Kernel;

namespace MentorBot.Benchmarks.Matching;

/// <summary>A matching problem that anybody can make again from its id.</summary>
internal interface IInstance
{
    /// <summary>Solves it from nothing: what is counted as its time.</summary>
    /// <param name="fair">Most edges, then the largest minimum, then the sum; otherwise most edges, then the sum.</param>
    Outcome Solve(bool fair, KernelRun run);
}

/// <summary>A family of instances: the id is the family's name and its parameters with colons between.</summary>
/// <param name="Name">What comes before the first colon.</param>
/// <param name="Read">Makes the instance of an id; its time is not counted. Throws FormatException with one clear sentence.</param>
internal sealed record Family(string Name, Func<string[], IInstance> Read);

/// <param name="Cardinality">Pairs; people placed for circles.</param>
/// <param name="Minimum">The smallest score that was used; null where there is none.</param>
/// <param name="Proof">“optimal”, “gap:0.0012%” or, where nothing is proved, “none”.</param>
/// <param name="Extra">Further key=value parts of the line.</param>
internal sealed record Outcome(int Cardinality, long Value, int? Minimum, string Proof, string? Extra = null);
