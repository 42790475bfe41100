namespace MentorBot.Bot.Text;

/// <summary>Finds the known word that somebody probably meant.</summary>
internal static class Nearest
{
    private const int LongestWord = 60;

    /// <summary>Returns the closest known word within two typos, fewer for short words, or null.</summary>
    public static string? To(string said, IEnumerable<string> known)
    {
        var word = said.Trim().ToLowerInvariant();
        if (word.Length is < 3 or > LongestWord)
        {
            return null;
        }

        var nearest = known
            .Select(k => (Word: k, Slips: EditDistance.Between(word, k.ToLowerInvariant())))
            .OrderBy(k => k.Slips)
            .FirstOrDefault((Word: "", Slips: int.MaxValue));
        return nearest.Slips <= Math.Min(2, word.Length / 3) ? nearest.Word : null;
    }
}
