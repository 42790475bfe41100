namespace MentorBot.Domain.Matching.Kernel.Rounds;

/// <summary>Who sat out how often, and who did just now.</summary>
internal sealed class Absences(IReadOnlyList<int> before)
{
    private readonly int[] inAll = [.. before];
    private readonly int[] inARow = [.. before];

    public IReadOnlyList<int> InARow => inARow;

    /// <summary>Nobody sits out twice before everybody who can be paired did once, nor twice running if it can be helped.</summary>
    public IReadOnlyList<int> Claims() =>
        [.. inAll.Select((count, person) => (2 * count) + Math.Min(inARow[person], 1))];

    public void Note(IReadOnlyList<(int One, int Other)> pairs)
    {
        var present = pairs.SelectMany(pair => (int[])[pair.One, pair.Other]).ToHashSet();
        for (var person = 0; person < inAll.Length; person++)
        {
            inAll[person] += present.Contains(person) ? 0 : 1;
            inARow[person] = present.Contains(person) ? 0 : inARow[person] + 1;
        }
    }
}
