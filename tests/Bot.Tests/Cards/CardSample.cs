using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Card samples of one slice, found by the catalogue; one implementation per <c>…Cards</c> class.</summary>
internal interface ICardSamples
{
    IEnumerable<CardSample> All { get; }
}

/// <summary>One card as a test shows it.</summary>
/// <param name="Name">The method and what is special about the sample: <c>HelpCards.Help of a coordinator</c>.</param>
internal sealed record CardSample(string Name, Card Card);

/// <summary>Extreme test data for cards: very long, empty, right-to-left, and text that looks like Markdown or HTML.</summary>
internal static class Awkward
{
    public const string RightToLeft = "نور الهدى بنت عبد الرحمن الزهراني";
    public const string Markup =
        "1. **Bobby** [click](https://evil.example) <at>everyone</at> <b>x</b> `rm` #1 | _a_ &lt; {{DATE(2026-01-01,SHORT)}}";

    /// <summary>The longest name that the directory allows.</summary>
    public static string LongName { get; } =
        string.Concat(Enumerable.Repeat("Wolfeschlegelsteinhausenbergerdorff ", 8))[..256];

    public static IReadOnlyList<string> Names { get; } =
    ["Ada Lovelace", LongName, RightToLeft, Markup, "李", "👩🏽‍💻", "- \u202Egnp.exe", "---"];

    public static string Long(int length) =>
        string.Concat(Enumerable.Repeat("All work and no play. ", (length / 22) + 1))[..length];
}
