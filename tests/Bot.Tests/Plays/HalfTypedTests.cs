using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Plays;

/// <summary>
/// What people write without thinking of a command, in every state they may be in: each reply is one of those expected, offers
/// at most three buttons, and never says a second time in a row that nothing was understood.
/// </summary>
public sealed class HalfTypedTests
{
    private const int MostButtons = 3;
    private static readonly string[] Apologies = ["I didn’t get that", "Das habe ich nicht verstanden"];

    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Plays", "half-typed.tsv"))
            .Where(line => !line.StartsWith('#') && line.Length > 0)
            .Select(line => line.Split('\t')),
    ];

    public static TheoryData<string> Stages() => [.. Rows.Select(row => row[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Every_reply_is_one_of_those_expected(string stage)
    {
        var (bot, who) = await HalfTypedStages.SetAsync(stage);
        await using var _ = bot;
        var script = new List<string>();
        var wrong = new List<string>();
        var before = "";
        foreach (var row in Rows.Where(row => row[0] == stage))
        {
            var answer = await who.Says(row[1]);
            var title = TitleOf(answer);
            script.AddRange([row[1], .. LinesOf(answer).Select(line => "    " + line)]);
            wrong.AddRange(Mistakes(row, title, before, answer));
            before = title;
        }

        Assert.True(wrong.Count == 0, string.Join('\n', [.. wrong, "", .. script]));
    }

    private static IEnumerable<string> Mistakes(string[] row, string title, string before, BotAnswer answer)
    {
        if (!row[2].Split(" / ").Contains(title))
        {
            yield return $"“{row[1]}” was answered by “{title}” and not by {row[2]}.";
        }

        if (title == before && Apologies.Contains(title))
        {
            yield return $"“{row[1]}” was the second apology in a row.";
        }

        if (CardOf(answer)?.VisibleButtons is { Count: > MostButtons } buttons)
        {
            yield return $"“{row[1]}” was answered with {buttons.Count} buttons.";
        }
    }

    private static string TitleOf(BotAnswer answer) => CardOf(answer)?.Title ?? "~";

    private static IEnumerable<string> LinesOf(BotAnswer answer) =>
        CardOf(answer) is { } card ? CardScript.Lines(card) : answer.Words.Split('\n');

    private static SeenCard? CardOf(BotAnswer answer) =>
        answer.OwnCard ?? answer.Messages.MaxBy(message => message.Version)?.Card;
}
