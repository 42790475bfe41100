using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Plays;

/// <summary>Plays a conversation on a bot and writes down what it answers.</summary>
internal sealed class Performance(BotHost bot)
{
    private const string Indent = "    ";
    private readonly Dictionary<string, List<SeenCard>> seen = new(StringComparer.Ordinal);

    /// <returns>The whole text, as it should stand in the file.</returns>
    public async Task<string> PlayAsync(Play play)
    {
        var script = new List<string>();
        foreach (var line in play.Lines)
        {
            script.Add(line.Text);
            script.AddRange((await AnswersAsync(line.Act)).Select(words => (Indent + words).TrimEnd()));
        }

        return string.Join('\n', script).TrimEnd() + "\n";
    }

    private async Task<IReadOnlyList<string>> AnswersAsync(PlayAct? act) =>
        act switch
        {
            Typed typed => Told(typed.Who, await bot.Person(typed.Who).Says(typed.Words)),
            Pressed pressed => Told(pressed.Who, await PressAsync(pressed)),
            Repeated again => Told(again.Who, await bot.Person(again.Who).DoesTheSameAgain()),
            Received received => await ReceivedAsync(received),
            Passed passed => await PassAsync(passed.Time),
            _ => [],
        };

    private Task<BotAnswer> PressAsync(Pressed pressed)
    {
        var person = bot.Person(pressed.Who);
        var inputs = pressed.Inputs.Count > 0 ? pressed.Inputs : null;
        var card = pressed.OnOldCard ? seen[pressed.Who][^2] : seen.GetValueOrDefault(pressed.Who)?[^1] ?? person.Card;
        return person.Presses(card, pressed.Button, inputs);
    }

    private async Task<IReadOnlyList<string>> ReceivedAsync(Received received)
    {
        var person = bot.Person(received.Who);
        await person.Awaits(received.Words);
        return CardsOf(received.Who, [person.CardThatSays(received.Words)]);
    }

    private async Task<IReadOnlyList<string>> PassAsync(TimeSpan time)
    {
        await bot.PassAsync(time);
        await bot.RunJobsAsync();
        return [];
    }

    private List<string> Told(string who, BotAnswer answer)
    {
        var texts = answer.Messages.Select(message => message.Text).OfType<string>();
        var cards = answer.OwnCard is { } own
            ? [own]
            : answer.Messages.Select(message => message.Card).OfType<SeenCard>().ToArray();
        return
        [
            .. texts,
            .. CardsOf(who, cards),
            .. answer.Toast is { } toast ? [$"({toast})"] : Array.Empty<string>(),
        ];
    }

    private List<string> CardsOf(string who, IReadOnlyList<SeenCard> cards)
    {
        if (!seen.TryGetValue(who, out var before))
        {
            seen[who] = before = [];
        }

        before.AddRange(cards);
        return [.. cards.SelectMany(CardScript.Lines)];
    }
}
