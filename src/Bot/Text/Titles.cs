using System.Globalization;

namespace MentorBot.Bot.Text;

/// <summary>Shortens names to one line that fits on a button.</summary>
internal static class Titles
{
    private const int Longest = 40;

    public static string Of(string name)
    {
        var line = name.ReplaceLineEndings(" ");
        var info = new StringInfo(line);
        return info.LengthInTextElements <= Longest ? line : $"{info.SubstringByTextElements(0, Longest)}…";
    }
}
