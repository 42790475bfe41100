namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>Everybody's best partners with their scores, the best first, equals by number.</summary>
/// <param name="width">The most that one person can have.</param>
internal sealed class CandidateLists(int people, int width)
{
    private readonly int[] partners = new int[(long)people * width];
    private readonly short[] scores = new short[(long)people * width];
    private readonly int[] lengths = new int[people];

    public int People => lengths.Length;

    public int Width => width;

    public ReadOnlySpan<int> Partners(int person) => partners.AsSpan(person * width, lengths[person]);

    public ReadOnlySpan<short> Scores(int person) => scores.AsSpan(person * width, lengths[person]);

    /// <summary>Keeps what a heap of <see cref="BestFew"/> holds; the heap is in order afterwards.</summary>
    public void Keep(int person, Span<int> heap)
    {
        lengths[person] = heap.Length;
        heap.Sort();
        for (var at = 0; at < heap.Length; at++)
        {
            var entry = heap[^(at + 1)];
            partners[(person * width) + at] = BestFew.Number(entry);
            scores[(person * width) + at] = (short)BestFew.Score(entry);
        }
    }
}
