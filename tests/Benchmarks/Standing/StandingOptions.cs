using System.Globalization;
using MentorBot.Benchmarks.Turns;

namespace MentorBot.Benchmarks.Standing;

/// <summary><c>[--people N] [--no-build]</c>, for <c>start</c> and <c>idle</c>.</summary>
internal static class StandingOptions
{
    private const int Usual = 100_000;

    /// <summary>Builds the bot, unless that is not wanted.</summary>
    /// <returns>How many people.</returns>
    /// <exception cref="ArgumentException">An option is not known.</exception>
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
