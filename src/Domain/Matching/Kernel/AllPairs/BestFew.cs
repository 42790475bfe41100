namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// The best few of the candidates it is offered: a heap with the worst on top. Of equal scores those offered first are
/// kept. Score and number share one word, so that comparing two is one instruction.
/// </summary>
internal readonly ref struct BestFew(Span<int> heap, ref int kept)
{
    private const int NumberBits = 18;
    private const int NumberMask = (1 << NumberBits) - 1;

    private readonly Span<int> heap = heap;
    private readonly ref int kept = ref kept;

    /// <summary>People that can be told apart.</summary>
    public const int MostPeople = 1 << NumberBits;

    /// <summary>A score below it is not kept; 0 as long as there is room.</summary>
    public int Floor => kept < heap.Length ? 0 : Score(heap[0]) + 1;

    public static int Score(int entry) => entry >> NumberBits;

    public static int Number(int entry) => NumberMask - (entry & NumberMask);

    public void Offer(int number, int score)
    {
        var entry = (score << NumberBits) | (NumberMask - number);
        if (kept < heap.Length)
        {
            Rise(kept++, entry);
        }
        else if (score >= Floor)
        {
            Sink(entry);
        }
    }

    private void Rise(int place, int entry)
    {
        while (place > 0 && heap[(place - 1) / 2] > entry)
        {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        heap[place] = entry;
    }

    private void Sink(int entry)
    {
        var place = 0;
        for (var child = 1; child < heap.Length; child = (2 * place) + 1)
        {
            if (child + 1 < heap.Length && heap[child + 1] < heap[child])
            {
                child++;
            }

            if (heap[child] >= entry)
            {
                break;
            }

            heap[place] = heap[child];
            place = child;
        }

        heap[place] = entry;
    }
}
