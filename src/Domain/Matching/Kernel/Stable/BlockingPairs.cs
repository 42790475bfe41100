namespace MentorBot.Domain.Matching.Kernel.Stable;

/// <param name="Applicant">Would rather have the host than whom it has, and the host would rather have it.</param>
internal readonly record struct BlockingPair(int Applicant, int Host);

/// <param name="Count">How many there are.</param>
/// <param name="First">By applicant and its list, as many as were asked for.</param>
internal sealed record Blocking(int Count, IReadOnlyList<BlockingPair> First);

/// <summary>
/// The pairs that would both rather have each other than what an assignment gives them: none when it is stable. Nobody
/// blocks with whom they do not list; a host that is not listed is worse than any that is, an applicant likewise.
/// </summary>
internal static class BlockingPairs
{
    /// <param name="hosts">The host of each applicant, -1 for nobody: any assignment, within the capacities.</param>
    /// <param name="most">How many to list.</param>
    public static Blocking Of(StableProblem problem, int[] hosts, int most)
    {
        var (load, worst) = Held(problem, hosts);
        var (count, first) = (0, new List<BlockingPair>());
        for (var applicant = 0; applicant < problem.Applicants; applicant++)
        {
            for (var at = problem.Start[applicant]; at < problem.Start[applicant + 1]; at++)
            {
                var host = problem.Host[at];
                if (host == hosts[applicant])
                {
                    break;
                }

                var better = (problem.HostKey[at], applicant).CompareTo(worst[host]) < 0;
                if (load[host] >= problem.Capacities[host] && (problem.Capacities[host] == 0 || !better))
                {
                    continue;
                }

                count++;
                if (first.Count < most)
                {
                    first.Add(new(applicant, host));
                }
            }
        }

        return new(count, first);
    }

    /// <summary>How many each host has, and the one it would let go first.</summary>
    private static (int[] Load, (ulong Key, int Applicant)[] Worst) Held(StableProblem problem, int[] hosts)
    {
        var (load, worst) = (new int[problem.Capacities.Length], new (ulong, int)[problem.Capacities.Length]);
        for (var applicant = 0; applicant < hosts.Length; applicant++)
        {
            var host = hosts[applicant];
            if (host < 0)
            {
                continue;
            }

            var rank = problem.RankOf(applicant, host);
            var key =
                rank < 0
                    ? (ulong.MaxValue, int.MaxValue)
                    : (problem.HostKey[problem.Start[applicant] + rank], applicant);
            worst[host] = load[host]++ == 0 || key.CompareTo(worst[host]) > 0 ? key : worst[host];
        }

        return (load, worst);
    }
}
