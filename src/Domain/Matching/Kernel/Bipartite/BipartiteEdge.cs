namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <param name="Left">0 to the number of lefts, exclusive.</param>
/// <param name="Right">0 to the number of rights, exclusive.</param>
/// <param name="Score">0 to 1000; an edge of 0 is an edge.</param>
internal readonly record struct BipartiteEdge(int Left, int Right, int Score);
