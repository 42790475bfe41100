using System.Globalization;
using MentorBot.Benchmarks.Turns;

namespace MentorBot.Benchmarks.StartAndIdle;

/// <summary>The options of <c>start</c> and <c>idle</c>: <c>[--people N] [--no-build]</c>.</summary>
internal static class StartAndIdleOptions
{
    private const int Usual = 100_000;

    /// <summary>Builds the bot unless told not to.</summary>
    /// <returns>The number of people.</returns>
    /// <exception cref="ArgumentException">There is an unknown option.</exception>
    public static async Task<int> ReadAsync(string[] args)
    {
        var words = args.Where(word => word != "--no-build").ToList();
        var people = words switch
        {
            [] => Usual,
            ["--people", var number] => int.Parse(number, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException(
                $"Only --people N and --no-build are known, not {string.Join(' ', words)}."
            ),
        };
        if (words.Count == args.Length)
        {
            await Contenders.BuildAsync();
        }

        return people;
    }
}
