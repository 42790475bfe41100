using System.Globalization;

namespace MentorBot.Benchmarks.Matching;

/// <summary>The whole numbers of an id.</summary>
internal static class Numbers
{
    /// <summary>Any seed that the ids can say.</summary>
    public static readonly (int Least, int Most) Seed = (0, int.MaxValue);

    /// <param name="parts">The name of the family, then the numbers.</param>
    /// <param name="pattern">How the id is written: the name, then what the numbers are called, with colons between.</param>
    /// <param name="ranges">The least and the most each number may be.</param>
    /// <exception cref="FormatException">With one sentence that says which number is wrong and how the id is written.</exception>
    public static int[] Of(string[] parts, string pattern, params (int Least, int Most)[] ranges)
    {
        if (parts.Length != ranges.Length + 1)
        {
            throw new FormatException($"“{string.Join(':', parts)}” is not of the form {pattern}.");
        }

        var names = pattern.Split(':');
        return [.. ranges.Select((range, at) => Of(parts[at + 1], names[at + 1], pattern, range))];
    }

    /// <exception cref="FormatException">It is no whole number of the range.</exception>
    public static int Of(string text, string name, string pattern, (int Least, int Most) range)
    {
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= range.Least && number <= range.Most
            ? number
            : throw new FormatException(
                $"“{text}” cannot be {name} in {pattern}: that is a whole number from {range.Least} to {range.Most}."
            );
    }

    /// <exception cref="FormatException">It is more than the most.</exception>
    public static void AtMost(int number, int most, string name, string pattern) =>
        Of(number.ToString(CultureInfo.InvariantCulture), name, pattern, (0, most));
}
