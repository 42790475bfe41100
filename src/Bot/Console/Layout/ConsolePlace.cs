namespace MentorBot.Bot.Console.Layout;

/// <summary>Which entry of the navigation a page belongs to.</summary>
public enum ConsolePlace
{
    Cohorts,
    Digests,
    Audit,
    Mine,
    Sessions,
}
