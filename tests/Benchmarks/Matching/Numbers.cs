using System.Globalization;

namespace MentorBot.Benchmarks.Matching;

/// <summary>Parses the integers of an id.</summary>
internal static class Numbers
{
    /// <summary>The range of seeds that ids can contain.</summary>
    public static readonly (int Least, int Most) Seed = (0, int.MaxValue);

    /// <param name="parts">The name of the family, followed by the numbers.</param>
    /// <param name="pattern">The format of the id: the name and the names of the numbers, separated by colons.</param>
    /// <param name="ranges">The smallest and the largest value of each number.</param>
    /// <exception cref="FormatException">
    /// A number is invalid; the message is one sentence that says which, and the format of the id.
    /// </exception>
    public static int[] Of(string[] parts, string pattern, params (int Least, int Most)[] ranges)
    {
        if (parts.Length != ranges.Length + 1)
        {
            throw new FormatException($"“{string.Join(':', parts)}” is not of the form {pattern}.");
        }

        var names = pattern.Split(':');
        return [.. ranges.Select((range, at) => Of(parts[at + 1], names[at + 1], pattern, range))];
    }

    /// <exception cref="FormatException">The text is not an integer within the range.</exception>
    public static int Of(string text, string name, string pattern, (int Least, int Most) range)
    {
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= range.Least && number <= range.Most
            ? number
            : throw new FormatException(
                $"“{text}” cannot be {name} in {pattern}: that is a whole number from {range.Least} to {range.Most}."
            );
    }

    /// <exception cref="FormatException">The number exceeds the maximum.</exception>
    public static void AtMost(int number, int most, string name, string pattern) =>
        Of(number.ToString(CultureInfo.InvariantCulture), name, pattern, (0, most));
}
