namespace MentorBot.Bot.Console.Doors;

/// <summary>What a person would call their browser, such as “Edge · Windows”; nothing else of what it says is kept.</summary>
internal static class BrowserNames
{
    /// <summary>By what only they say; the first that fits, because each also claims to be those after it.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Teams/", "Teams"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Macintosh", "macOS"),
        ("Linux", "Linux"),
    ];

    public static string Of(string agent) =>
        string.Join(" · ", new[] { In(Browsers, agent), In(Systems, agent) }.Where(name => name is not null));

    private static string? In((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
