using System.Globalization;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.CheckIns;

/// <summary>Recognises a rating as people type it: 4, 4/5, four, 4 out of 5, 4 stars, ⭐⭐⭐⭐, 4️⃣.</summary>
internal static class RatingWords
{
    private const string Stars = "⭐★🌟";
    private const string EmptyStar = "☆";
    private const int MostWords = 4;

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five"];
    private static readonly string[] German = ["null", "eins", "zwei", "drei", "vier", "fünf"];
    private static readonly string[] Behind =
    [
        "/5",
        "/ 5",
        "out of 5",
        "out of five",
        "of 5",
        "of five",
        "stars",
        "star",
        "von 5",
        "von fünf",
        "sterne",
        "stern",
    ];

    /// <returns>The number, whether or not it is a possible rating; null if the text is no number.</returns>
    public static int? Parse(string text)
    {
        var words = CommandWords.Normalise(text);
        var behind = Behind.FirstOrDefault(end => words.EndsWith(end, StringComparison.Ordinal));
        var number = behind is null ? words : words[..^behind.Length].TrimEnd();
        return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var typed) ? typed
            : Math.Max(Array.IndexOf(Numbers, number), Array.IndexOf(German, number)) is >= 0 and var index ? index
            : StarsIn(number);
    }

    /// <summary>The rating at the beginning of a line, of which the longest counts; null if it does not begin with one.</summary>
    public static int? Leading(string line)
    {
        var words = CommandWords.Normalise(line).Split(' ');
        return Enumerable
            .Range(1, Math.Min(MostWords, words.Length))
            .Reverse()
            .Where(count => !IsInSentence(words, count))
            .Select(count => Parse(string.Join(' ', words.Take(count))))
            .FirstOrDefault(rating => rating is not null);
    }

    /// <summary>"One of us was late" is no rating; "four gave got" is.</summary>
    private static bool IsInSentence(string[] words, int count) =>
        count == 1
        && words.Length > 1
        && Numbers.Concat(German).Contains(words[0])
        && words[1] is not ("gave" or "got" or "gegeben" or "bekommen");

    /// <summary>Up to five stars, with empty ones behind them or not.</summary>
    private static int? StarsIn(string words)
    {
        var stars = words.Replace(EmptyStar, "", StringComparison.Ordinal).EnumerateRunes().ToList();
        var areStars = stars.TrueForAll(star => Stars.Contains(star.ToString(), StringComparison.Ordinal));
        return areStars && stars.Count is > 0 and <= CheckIn.MaxRating ? stars.Count : null;
    }
}
