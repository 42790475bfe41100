namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>
/// People to be put into circles. Best is, in this order: the largest worth of those who are placed (with a worth of 1 for
/// everybody: the most people), then the largest sum of values over all pairs that share a circle.
/// </summary>
/// <param name="Smallest">People in a circle at least, 2 or more.</param>
/// <param name="Largest">People in a circle at most, <paramref name="Smallest"/> to 16.</param>
/// <param name="People">Person i of <paramref name="Values"/>.</param>
/// <param name="Together">Pairs that are placed in one circle, or not at all; chains of them count as one group.</param>
internal sealed record CircleProblem(
    int Smallest,
    int Largest,
    IReadOnlyList<CirclePerson> People,
    ICircleValues Values,
    IReadOnlyList<(int One, int Other)> Together
);

/// <param name="Common">
/// A bit for each thing of which a whole circle must share at least one, such as languages: the masks of a circle, ANDed,
/// are not 0. What can be said of two people at a time (a zone, a lock, a reporting line) belongs into the values.
/// </param>
/// <param name="Worth">
/// Of being placed, 1 or more; a debt from earlier rounds makes it larger. All worths together stay below 2^60.
/// </param>
internal readonly record struct CirclePerson(ulong Common, long Worth);

/// <summary>What any two people are worth to each other in one circle. Asked from several threads at once.</summary>
internal interface ICircleValues
{
    /// <summary>The same both ways: 0 to 30,000, or -1 when the two may not share a circle.</summary>
    int Value(int one, int other);
}
