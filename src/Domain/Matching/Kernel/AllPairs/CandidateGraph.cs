using System.Runtime.InteropServices;
using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>The pairs of which at least one counts the other among their best.</summary>
internal static class CandidateGraph
{
    public static GeneralGraph General(CandidateLists lists) =>
        GeneralGraph.Of(lists.People, Edges(lists, (one, other, score) => new ScoredEdge(one, other, score)));

    public static BipartiteEdge[] Bipartite(CandidateLists lists, TwoSides sides) =>
        Edges(lists, (one, other, score) => sides.Edge(one, other, score));

    public static GeneralGraph With(this GeneralGraph graph, IReadOnlyList<Violator> more)
    {
        var edges = new ScoredEdge[more.Count];
        for (var at = 0; at < edges.Length; at++)
        {
            edges[at] = new(more[at].One, more[at].Other, more[at].Score);
        }

        return graph.With(edges);
    }

    public static GeneralGraph With(this GeneralGraph graph, List<ScoredEdge> more) =>
        graph.With(CollectionsMarshal.AsSpan(more));

    private static TEdge[] Edges<TEdge>(CandidateLists lists, Func<int, int, short, TEdge> edge)
    {
        var edges = new TEdge[Count(lists)];
        var next = 0;
        for (var person = 0; person < lists.People; person++)
        {
            var partners = lists.Partners(person);
            var scores = lists.Scores(person);
            for (var at = 0; at < partners.Length; at++)
            {
                if (IsFirst(lists, person, partners[at]))
                {
                    edges[next++] = edge(person, partners[at], scores[at]);
                }
            }
        }

        return edges;
    }

    private static int Count(CandidateLists lists)
    {
        var count = 0;
        for (var person = 0; person < lists.People; person++)
        {
            foreach (var partner in lists.Partners(person))
            {
                count += IsFirst(lists, person, partner) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>Whether a pair that may stand in two lists is to be taken from this one.</summary>
    private static bool IsFirst(CandidateLists lists, int person, int partner) =>
        person < partner || !lists.Partners(partner).Contains(person);
}
