namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>A binary heap of vertices by distance, equal ones by index. A vertex may be in it more than once.</summary>
internal sealed class DistanceQueue
{
    private (long Distance, int Vertex)[] heap = new (long, int)[64];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Push(long distance, int vertex)
    {
        if (Count == heap.Length)
        {
            Array.Resize(ref heap, 2 * Count);
        }

        var at = Count++;
        while (at > 0 && Before((distance, vertex), heap[(at - 1) >> 1]))
        {
            heap[at] = heap[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }

        heap[at] = (distance, vertex);
    }

    public (long Distance, int Vertex) Pop()
    {
        var (first, last) = (heap[0], heap[--Count]);
        var at = 0;
        while (2 * at + 1 is var child && child < Count)
        {
            child += child + 1 < Count && Before(heap[child + 1], heap[child]) ? 1 : 0;
            if (!Before(heap[child], last))
            {
                break;
            }

            (heap[at], at) = (heap[child], child);
        }

        heap[at] = last;
        return first;
    }

    private static bool Before((long Distance, int Vertex) one, (long Distance, int Vertex) other) =>
        one.Distance < other.Distance || (one.Distance == other.Distance && one.Vertex < other.Vertex);
}
