namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>
/// The best matching of any graph, exactly, with its proof. An edge weighs its score and the worth of both ends. Starts
/// from duals without blossoms and the pairs they allow; then one tree grows from each exposed vertex, down to the floor:
/// 0 for the heaviest matching, else the least dual there is. Most edges need no enormous bonus: while there can be more,
/// all who are exposed fall below the floor together, and as soon as there cannot, the search is over.
/// </summary>
internal sealed class GeneralMatching
{
    private readonly GeneralGraph graph;
    private readonly long[]? worth;
    private readonly Aim aim;
    private readonly KernelRun run;
    private readonly Nodes nodes;
    private readonly long[] light;
    private readonly long[] lowest;
    private readonly BlossomSearch search;
    private long floor;
    private Barrier? barrier;

    private GeneralMatching(GeneralGraph graph, long[]? worth, Aim aim, KernelRun run, MatchingStart? from)
    {
        (this.graph, this.worth, this.aim, this.run) = (graph, worth, aim, run);
        lowest = new long[graph.Vertices];
        from ??= DoubleCover.Solve(graph, worth, run);
        light = from.Light;
        PutFloor(aim == Aim.Heaviest ? 0 : LeastDual());
        var start = SoundStart.From(graph, from, lowest);
        light = start.Light;
        nodes = new(graph.Vertices);
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            nodes.Match(vertex, vertex, start.Partner[vertex]);
        }

        search = new(graph, nodes, light, lowest, run.Cancellation);
    }

    /// <param name="worth">0 or more for each vertex, up to 2^45; null for nothing.</param>
    /// <exception cref="OperationCanceledException">Asked for through the run.</exception>
    public static MatchingSolution Solve(
        GeneralGraph graph,
        long[]? worth,
        Aim aim,
        KernelRun run,
        MatchingStart? from = null
    )
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var solver = new GeneralMatching(graph, worth, aim, run, from);
        solver.MatchDownToFloor();
        if (aim == Aim.LargestThenHeaviest)
        {
            solver.MatchMost();
        }

        return solver.Result();
    }

    private void MatchDownToFloor()
    {
        PutFloor(aim == Aim.Heaviest ? 0 : LeastDual());
        var above = Exposed().FindAll(vertex => light[vertex] > lowest[vertex]);
        foreach (var vertex in above)
        {
            // An exposed vertex has no tight edge to lose, and trees may only meet when their duals are all even.
            light[vertex] += light[vertex] & 1;
        }

        search.Run(above, limited: true);
    }

    private void MatchMost()
    {
        var exposed = Exposed();
        if (exposed.Count + Isolated() <= 1)
        {
            return;
        }

        var most = GeneralCardinality.Solve(graph, 0, SearchOutcome.Partners(nodes.Copy()), null, run.Cancellation);
        barrier = most.Barrier;
        var missing = most.Pairs - ((graph.Vertices - exposed.Count - Isolated()) / 2);
        if (missing > 0)
        {
            PutFloor(floor - search.Run(exposed, limited: false, missing));
        }
    }

    /// <summary>Outermost nodes that are exposed and have edges.</summary>
    private List<int> Exposed()
    {
        var exposed = new List<int>();
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            var node = nodes.TopOf(vertex);
            if (nodes.Out[node] == Nodes.None && nodes.In[node] == vertex && !IsIsolated(vertex))
            {
                exposed.Add(node);
            }
        }

        return exposed;
    }

    private int Isolated() => Enumerable.Range(0, graph.Vertices).Count(IsIsolated);

    private bool IsIsolated(int vertex) => graph.Start[vertex] == graph.Start[vertex + 1];

    private long LeastDual()
    {
        var least = long.MaxValue;
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            least = IsIsolated(vertex) ? least : Math.Min(least, light[vertex] + (2 * WorthOf(vertex)));
        }

        return least == long.MaxValue ? 0 : least;
    }

    private void PutFloor(long dual)
    {
        floor = dual;
        for (var vertex = 0; vertex < lowest.Length; vertex++)
        {
            lowest[vertex] = floor - (2 * WorthOf(vertex));
        }
    }

    private long WorthOf(int vertex) => worth is null ? 0 : worth[vertex];

    private MatchingSolution Result()
    {
        PutFloor(aim == Aim.Heaviest ? 0 : LeastDual());
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            light[vertex] = IsIsolated(vertex) ? lowest[vertex] : light[vertex];
        }

        var proof = new DualProof(aim, light, worth, floor, SearchOutcome.Blossoms(nodes), barrier);
        return new(SearchOutcome.Partners(nodes), proof);
    }
}
