namespace MentorBot.Domain.Matching.Kernel.Rounds;

/// <summary>Who has met whom, and when they last did.</summary>
internal sealed class MetBefore
{
    private readonly IReadOnlyList<int> choices;
    private readonly Dictionary<int, int>[] lastMet;

    public MetBefore(RoundsProblem problem)
    {
        choices = problem.Choices;
        lastMet = [.. choices.Select(_ => new Dictionary<int, int>())];
        foreach (var (one, other, round) in problem.Before.OrderBy(pair => pair.Round))
        {
            Note(one, other, round);
        }
    }

    /// <summary>Every pair that has met, but for the oldest of those who have nobody new left.</summary>
    /// <param name="satOut">Whoever has nobody new left gets one old pair more for each round they sat out.</param>
    /// <returns>The smaller number first, ascending.</returns>
    public IReadOnlyList<(int One, int Other)> Barred(IReadOnlyList<int> satOut)
    {
        var free = Enumerable
            .Range(0, choices.Count)
            .Where(person => lastMet[person].Count >= choices[person])
            .SelectMany(person => Oldest(person, 1 + satOut[person]).Select(other => Sorted(person, other)))
            .ToHashSet();
        return
        [
            .. Enumerable
                .Range(0, choices.Count)
                .SelectMany(one => lastMet[one].Keys.Where(other => one < other).Order().Select(other => (one, other)))
                .Where(pair => !free.Contains(pair)),
        ];
    }

    /// <returns>Those of the pairs that are repeats, in order.</returns>
    public IReadOnlyList<RepeatedPair> Meet(int round, IReadOnlyList<(int One, int Other)> pairs)
    {
        var repeats = new List<RepeatedPair>();
        foreach (var (one, other) in pairs)
        {
            if (lastMet[one].TryGetValue(other, out var before))
            {
                repeats.Add(new(round, one, other, before));
            }

            Note(one, other, round);
        }

        return repeats;
    }

    private IEnumerable<int> Oldest(int person, int count) =>
        lastMet[person].OrderBy(met => (met.Value, met.Key)).Take(count).Select(met => met.Key);

    private void Note(int one, int other, int round)
    {
        lastMet[one][other] = round;
        lastMet[other][one] = round;
    }

    private static (int One, int Other) Sorted(int one, int other) => one < other ? (one, other) : (other, one);
}
