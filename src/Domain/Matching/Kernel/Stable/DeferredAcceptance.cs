namespace MentorBot.Domain.Matching.Kernel.Stable;

/// <summary>
/// The stable assignment in which every applicant has the best host that any stable assignment gives it: applicants ask
/// down their lists, hosts keep the best who asked so far and let the others go on. O(length of all lists × log places).
/// </summary>
/// <remarks>
/// D. Gale and L. S. Shapley, College admissions and the stability of marriage, American Mathematical Monthly 69 (1962).
/// The result is the same in whatever order applicants ask.
/// </remarks>
internal sealed class DeferredAcceptance
{
    private const int CancellationEvery = 4096;

    private readonly StableProblem problem;
    private readonly int[] next;
    private readonly PriorityQueue<int, (ulong Key, int Applicant)>[] kept;

    private DeferredAcceptance(StableProblem problem)
    {
        (this.problem, next) = (problem, problem.Start[..^1]);
        var worstFirst = Comparer<(ulong Key, int Applicant)>.Create((one, other) => other.CompareTo(one));
        kept = Array.ConvertAll(
            problem.Capacities,
            _ => new PriorityQueue<int, (ulong Key, int Applicant)>(worstFirst)
        );
    }

    /// <returns>The host of each applicant; -1 for nobody.</returns>
    /// <exception cref="OperationCanceledException">Asked for through the run.</exception>
    public static int[] Solve(StableProblem problem, KernelRun run)
    {
        var acceptance = new DeferredAcceptance(problem);
        for (var applicant = 0; applicant < problem.Applicants; applicant++)
        {
            if (applicant % CancellationEvery == 0)
            {
                run.Cancellation.ThrowIfCancellationRequested();
            }

            acceptance.Ask(applicant);
        }

        return acceptance.Hosts();
    }

    /// <summary>Whoever is let go asks next, until somebody takes a free place or comes to the end of a list.</summary>
    private void Ask(int first)
    {
        for (var applicant = first; applicant >= 0 && next[applicant] < problem.Start[applicant + 1]; )
        {
            var at = next[applicant]++;
            var (host, key) = (problem.Host[at], (problem.HostKey[at], applicant));
            if (kept[host].Count < problem.Capacities[host])
            {
                kept[host].Enqueue(applicant, key);
                return;
            }

            applicant = problem.Capacities[host] == 0 ? applicant : kept[host].EnqueueDequeue(applicant, key);
        }
    }

    private int[] Hosts()
    {
        var hosts = new int[problem.Applicants];
        Array.Fill(hosts, -1);
        for (var host = 0; host < kept.Length; host++)
        {
            foreach (var (applicant, _) in kept[host].UnorderedItems)
            {
                hosts[applicant] = host;
            }
        }

        return hosts;
    }
}
