using System.Globalization;

namespace MentorBot.Bot.Mentorships;

/// <summary>Names on buttons: one line, and short enough to be read.</summary>
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
