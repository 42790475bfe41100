namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>Duals that every edge respects, and pairs along edges without slack.</summary>
internal sealed class SoundStart
{
    private readonly GeneralGraph graph;
    private readonly long[] lowest;

    /// <param name="lowest">No dual is made lower than this; doubled.</param>
    private SoundStart(GeneralGraph graph, long[] light, int[] partner, long[] lowest)
    {
        (this.graph, this.lowest) = (graph, lowest);
        (Light, Partner) = (light, partner);
    }

    /// <summary>Doubled.</summary>
    public long[] Light { get; }

    public int[] Partner { get; }

    /// <summary>From pairs and duals that may not be right for this graph.</summary>
    public static SoundStart From(GeneralGraph graph, MatchingStart from, long[] lowest)
    {
        var start = new SoundStart(graph, (long[])from.Light.Clone(), (int[])from.Partner.Clone(), lowest);
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            start.Light[vertex] = Math.Max(start.Light[vertex], Math.Max(lowest[vertex], start.Needed(vertex)));
        }

        start.LetGo();
        start.Settle();
        return start;
    }

    /// <summary>What the edges of a vertex ask of it.</summary>
    private long Needed(int vertex)
    {
        var most = long.MinValue;
        for (var arc = graph.Start[vertex]; arc < graph.Start[vertex + 1]; arc++)
        {
            most = Math.Max(most, (2 * graph.Score[arc]) - Light[graph.Target[arc]]);
        }

        return most;
    }

    private void LetGo()
    {
        for (var vertex = 0; vertex < Partner.Length; vertex++)
        {
            var other = Partner[vertex];
            if (other != Nodes.None && (Partner[other] != vertex || !IsTight(vertex, other)))
            {
                Partner[vertex] = Nodes.None;
            }
        }
    }

    private bool IsTight(int vertex, int other)
    {
        var score = graph.ScoreOf(vertex, other);
        return score >= 0 && Light[vertex] + Light[other] == 2 * score;
    }

    private void Settle()
    {
        for (var vertex = 0; vertex < Partner.Length; vertex++)
        {
            if (Partner[vertex] == Nodes.None)
            {
                Light[vertex] = Math.Max(lowest[vertex], Needed(vertex));
                Take(vertex, FirstTight(vertex));
            }
        }
    }

    private void Take(int vertex, int other)
    {
        if (other != Nodes.None)
        {
            (Partner[vertex], Partner[other]) = (other, vertex);
        }
    }

    private int FirstTight(int vertex)
    {
        for (var arc = graph.Start[vertex]; arc < graph.Start[vertex + 1]; arc++)
        {
            var other = graph.Target[arc];
            if (Partner[other] == Nodes.None && Light[vertex] + Light[other] == 2 * graph.Score[arc])
            {
                return other;
            }
        }

        return Nodes.None;
    }
}
