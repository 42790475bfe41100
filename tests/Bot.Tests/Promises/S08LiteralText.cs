using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Tests.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>
/// S8: what people write, and what directories call them, is shown as it stands: in cards, plain messages, summaries, fallback
/// texts and on buttons. What Markdown makes of it is judged by the library that clients use.
/// </summary>
[Trait("promise", "S8")]
public sealed class S08LiteralText
{
    [NodeFact]
    public async Task S8_two_hundred_tricks_read_as_they_were_written()
    {
        Assert.True(Payloads.All.Count >= 200, $"{Payloads.All.Count}");

        await AssertLiteralAsync(
            Payloads
                .All.Select(trick => new Shown(MarkdownText.Escape(trick), ReadOf(trick)))
                .Concat(Payloads.All.Select(trick => new Shown(Built(trick).Value, null)))
        );
    }

    [NodeFact]
    public Task S8_no_card_shows_more_than_paragraphs_and_bold() =>
        AssertLiteralAsync(
            CardCatalogue
                .Samples.SelectMany(sample => TextsIn(sample.Card))
                .Where(text => !IsStep(text))
                .Distinct()
                .Select(Unread)
        );

    [NodeFact]
    public Task S8_no_refusal_shows_more_than_text_in_a_message_or_on_a_card() =>
        AssertLiteralAsync(
            Payloads
                .All.Take(40)
                .SelectMany(trick => Refusals(trick).Select(refusal => Sent(refusal)))
                .Distinct()
                .Select(Unread)
        );

    [Fact]
    public void S8_without_Markdown_a_text_is_the_text()
    {
        foreach (var trick in Payloads.All)
        {
            var read = string.Join("\n\n", trick.ReplaceLineEndings("\n").Split('\n').Select(WithoutIndent));

            Assert.Equal(read, SafeText.Of(trick).Plain);
        }
    }

    [Fact]
    public void S8_no_character_is_hidden_or_turns_the_direction()
    {
        const string name = "\u202Eexe.\u2066gnp\u200B\u00AD ](https://evil.example)";

        Assert.Equal(@"exe.gnp \]\(https\://evil.example\)", MarkdownText.Escape(name));
        Assert.Equal("exe.gnp ]\u200B(https://evil.example)", Say.Choice(name, "x").Title);
        Assert.Equal("exe.gnp ]\u200B(https://evil.example)", Press.Plain(name, new Buttons.ShowHelp()).Title);
        Assert.All(
            CardCatalogue.Samples,
            sample => Assert.DoesNotContain(sample.Card.FallbackText.EnumerateRunes(), IsTurning)
        );
    }

    [Fact]
    public void S8_a_button_of_an_old_client_is_a_button()
    {
        var card = CardJson.ToElement(new Card(SafeText.Of("x"), [], Press.Plain("Help", new Buttons.ShowHelp())));

        var fallback = card.GetProperty("actions")[0].GetProperty("fallback");
        Assert.Equal("Action.Submit", fallback.GetProperty("type").GetString());
        Assert.Equal("Help", fallback.GetProperty("title").GetString());
        Assert.Equal("show-help", fallback.GetProperty("data").GetProperty("button").GetProperty("verb").GetString());
    }

    /// <summary>The bot's own first steps are a list on purpose, and hold no data.</summary>
    private static bool IsStep(string text) =>
        text is ['1' or '2' or '3', '.', ' ', >= 'A' and <= 'Z', ..] && !text.Contains('\\', StringComparison.Ordinal);

    private static bool IsTurning(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or 0x200E or 0x200F or 0x2066 or 0x2067;

    private static SafeText Built(string data) => PartnerText.ReasonFor(data, data);

    private static Shown Unread(string text) => new(text, null);

    /// <summary>Line breaks become paragraphs, without empty ones.</summary>
    private static string ReadOf(string trick) =>
        string.Join('\n', trick.Split('\n').Select(line => WithoutIndent(line).Trim()).Where(line => line.Length > 0));

    private static string WithoutIndent(string line) =>
        line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t') ? line.TrimStart() : line;

    private static IEnumerable<string> TextsIn(Card card) => TextsIn(CardJson.ToElement(card));

    private static IEnumerable<string> TextsIn(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray().SelectMany(TextsIn),
            JsonValueKind.Object when json.TryGetProperty("facts", out var facts) => facts
                .EnumerateArray()
                .SelectMany(fact =>
                    new[] { fact.GetProperty("title").GetString()!, fact.GetProperty("value").GetString()! }
                ),
            JsonValueKind.Object when json.TryGetProperty("text", out var text) => [text.GetString()!],
            JsonValueKind.Object => json.EnumerateObject().SelectMany(child => TextsIn(child.Value)),
            _ => [],
        };

    private static string Sent(Refusal refusal) => Messages.Of(((TextReply)(Reply)RefusalWords.For(refusal)).Text).Text;

    /// <summary>Every refusal that holds text, with the trick for each.</summary>
    private static IEnumerable<Refusal> Refusals(string trick) =>
        from type in typeof(Refusal).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract
        let constructor = type.GetConstructors().Single()
        where constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(string))
        select (Refusal)
            constructor.Invoke([.. constructor.GetParameters().Select(p => ValueOf(p.ParameterType, trick))]);

    private static object? ValueOf(Type type, string trick) =>
        type == typeof(string) ? trick
        : type == typeof(IReadOnlyList<string>) ? new[] { trick, trick }
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type)
        : null;

    private static async Task AssertLiteralAsync(IEnumerable<Shown> texts)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(texts, JsonSerializerOptions.Web));
            var (code, words) = await Node.CheckAsync("text.mjs", file);
            Assert.True(code == 0, words);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed record Shown(string Text, string? Reads);
}
