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
            PrivacyText.Ready,
            [
                Say.Plain(PrivacyText.ReadyLead((int)DownloadLink.Lifetime.TotalMinutes)),
                Say.Quiet(PrivacyText.ReadyOnce),
            ],
            new OpenUrlAction(PrivacyText.OpenPage.Plain, address.AbsoluteUri)
        );

    /// <param name="page">From 0; a page that does not exist means the nearest one.</param>
    public static Card Page(PersonalFile file, int page)
    {
        var pages = Pages(file);
        var shown = Math.Clamp(page, 0, pages.Count - 1);
        return new(
            PrivacyText.Page(shown + 1, pages.Count),
            [.. pages[shown].Select(Say.Said)],
            [
                .. shown > 0 ? [Press.Plain(PrivacyText.Back, new ShowDataPage(shown - 1))] : Array.Empty<CardAction>(),
                .. shown + 1 < pages.Count
                    ? [Press.Primary(PrivacyText.More, new ShowDataPage(shown + 1))]
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
            .Concat(file.LeftOut.Select(table => PrivacyText.NotShown(table.Key, table.Value).Plain));

    private static string Words(JsonObject row) =>
        string.Join(
            "; ",
            row.Where(column => column.Value is not null).Select(column => $"{column.Key} {column.Value}")
        );
}
