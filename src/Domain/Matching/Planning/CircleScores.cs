using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Kernel.Circles;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The scores of pairs as a circle wants them: from a table for as many people as have room in one.</summary>
internal static class CircleScores
{
    private const int MostInTable = 5_000;

    /// <param name="numbers">Of the people who take part, in the order of the circle problem.</param>
    public static ICircleValues Of(Profile profile, List<int> numbers)
    {
        var scores = new CompiledScores(profile);
        return numbers.Count <= MostInTable ? new Table(scores, numbers) : new Asked(scores, [.. numbers]);
    }

    private sealed class Table : ICircleValues
    {
        private readonly int width;
        private readonly short[] values;

        public Table(CompiledScores scores, List<int> numbers)
        {
            width = numbers.Count;
            values = new short[width * width];
            Array.Fill(values, (short)-1);
            var places = numbers.Index().ToDictionary(person => person.Item, person => person.Index);
            for (var one = 0; one < width; one++)
            {
                foreach (var (number, score) in PossiblePairs.PartnersOf(scores, numbers[one]))
                {
                    if (places.TryGetValue(number, out var other))
                    {
                        values[(one * width) + other] = (short)score;
                    }
                }
            }
        }

        public int Value(int one, int other) => values[(one * width) + other];
    }

    private sealed class Asked(CompiledScores scores, int[] numbers) : ICircleValues
    {
        public int Value(int one, int other) => PairScores.Exact(scores, numbers[one], numbers[other]);
    }
}
