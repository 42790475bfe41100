using System.Text.Json.Nodes;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Privacy;

namespace MentorBot.Bot.Privacy;

/// <summary>Cards by which a person gets a copy of their data.</summary>
internal static class DownloadCards
{
    /// <summary>The page on this service that gives the file; the secret follows as a fragment, which no log sees.</summary>
    public const string Path = "/my-data";

    /// <summary>Characters of a page: escaped and as JSON, no card grows beyond what Teams takes.</summary>
    private const int PageLength = 6_000;

    public static Card Link(Uri address) =>
        new(
            Say.Title($"Your data is ready"),
            [
                Say.Plain(
                    $"Open the page within {(int)DownloadLink.Lifetime.TotalMinutes} minutes to download a file with everything that is stored about you."
                ),
                Say.Quiet($"The link works once. Don’t pass it on: whoever opens it gets the file."),
            ],
            new OpenUrlAction("Open the page", address.AbsoluteUri)
        );

    /// <param name="page">From 0; a page that does not exist means the nearest one.</param>
    public static Card Page(PersonalFile file, int page)
    {
        var pages = Pages(file);
        var shown = Math.Clamp(page, 0, pages.Count - 1);
        return new(
            Say.Title($"Everything stored about you, {shown + 1} of {pages.Count}"),
            [.. pages[shown].Select(Say.Said)],
            [
                .. shown > 0 ? [Press.Plain("Back", new ShowDataPage(shown - 1))] : Array.Empty<CardAction>(),
                .. shown + 1 < pages.Count
                    ? [Press.Primary("More", new ShowDataPage(shown + 1))]
                    : Array.Empty<CardAction>(),
            ]
        );
    }

    private static List<List<string>> Pages(PersonalFile file)
    {
        List<List<string>> pages =
        [
            [],
        ];
        var length = 0;
        foreach (var line in Lines(file))
        {
            if (length + line.Length > PageLength && pages[^1].Count > 0)
            {
                pages.Add([]);
                length = 0;
            }

            pages[^1].Add(line);
            length += line.Length;
        }

        return pages;
    }

    /// <summary>A paragraph for each row; what has no value is left out.</summary>
    private static IEnumerable<string> Lines(PersonalFile file) =>
        file
            .Tables.SelectMany(table => table.Value.Select(row => $"{table.Key}: {Words(row!.AsObject())}"))
            .Concat(file.LeftOut.Select(table => $"{table.Key}: not shown. {table.Value}"));

    private static string Words(JsonObject row) =>
        string.Join(
            "; ",
            row.Where(column => column.Value is not null).Select(column => $"{column.Key} {column.Value}")
        );
}
