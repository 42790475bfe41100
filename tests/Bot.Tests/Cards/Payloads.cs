namespace MentorBot.Bot.Tests.Cards;

/// <summary>Some two hundred texts that a client would take for more than text: each trick in several places.</summary>
internal static class Payloads
{
    private static readonly string[] Tricks =
    [
        "[x](https://evil.example)",
        "[x](javascript:alert(1))",
        "![x](https://evil.example/x.png)",
        "[x]: https://evil.example",
        "https://evil.example/a_b_c",
        "<https://evil.example>",
        "<a href='https://evil.example'>x</a>",
        "<at>everyone</at>",
        "<b>x</b>",
        "<script>alert(1)</script>",
        "<!-- x -->",
        "<img src=x onerror=alert(1)>",
        "&lt;b&gt;",
        "&#60;b&#62; &copy; &#x202E;",
        "**bold** and __bold__",
        "*x* _x_ ***x***",
        "~~gone~~ ~x~",
        "`code` ``code``",
        "```\ncode\n```",
        "# Heading",
        "###### Heading ##",
        "Heading\n===",
        "Heading\n---",
        "---",
        "- - -",
        "***",
        "___",
        "- item",
        "+ item",
        "* item",
        "1. item",
        "99) item",
        "-\titem",
        "> quote",
        "| a | b |\n| - | - |\n| 1 | 2 |",
        "    code",
        "\tcode",
        @"\*not bold\* \",
        "{{DATE(2026-01-01T00:00:00Z,SHORT)}}",
        "${name} {name} %s",
    ];

    private static readonly string[] Places = ["{0}", "Ada {0}", "Ada\n{0}", "Ada\n\n{0} Lovelace", "{0}\n{0}"];

    public static IReadOnlyList<string> All { get; } =
    [.. from trick in Tricks from place in Places select place.Replace("{0}", trick, StringComparison.Ordinal)];
}
