using System.Reflection;
using System.Text;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Text;

namespace MentorBot.Bot.Conversation;

/// <summary>Maps typed commands to buttons, and finds the closest command for unknown words.</summary>
internal sealed class CommandWords
{
    private const int LongestCommand = 40;

    private readonly Dictionary<string, Func<string, Button>> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string, Button>> leading = new(StringComparer.Ordinal);

    public CommandWords()
    {
        foreach (var type in ButtonTypes.All)
        {
            Add(type, type.GetCustomAttribute<CommandAttribute>());
        }
    }

    public IReadOnlyCollection<string> All => whole.Keys;

    /// <summary>The button for the typed text, or null.</summary>
    public Button? Find(string text)
    {
        var words = Normalise(text);
        return whole.TryGetValue(words, out var make) ? make("") : FindLeading(words, text);
    }

    /// <summary>Whether a card may offer a command's words for something more specific.</summary>
    public static bool IsOnCards(Button command) =>
        command.GetType().GetCustomAttribute<CommandAttribute>() is { IsOnCards: true };

    /// <summary>The closest command within two typos, or null.</summary>
    public string? Nearest(string text)
    {
        var words = Normalise(text);
        if (words.Length is < 3 or > LongestCommand)
        {
            return null;
        }

        var nearest = whole.Keys.Select(word => (word, slips: EditDistance.Between(words, word))).MinBy(x => x.slips);
        return nearest.slips <= Math.Min(2, words.Length / 3) ? nearest.word : null;
    }

    /// <summary>Lower case, single spaces, no punctuation at either end, plain hyphens.</summary>
    public static string Normalise(string text)
    {
        var simple = text.Normalize(NormalizationForm.FormKC)
            .ToLowerInvariant()
            .Replace('‑', '-')
            .Replace('\u00A0', ' ');
        return string.Join(' ', simple.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Trim('.', '!', '?', '/', ' ');
    }

    private Button? FindLeading(string words, string text)
    {
        var command = leading
            .Keys.Where(word => words.StartsWith(word + " ", StringComparison.Ordinal))
            .MaxBy(w => w.Length);
        return command is null ? null : leading[command](RestOf(text, command));
    }

    /// <summary>The rest of the line after the command, as it was typed.</summary>
    private static string RestOf(string text, string command)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Skip(command.Split(' ').Length));
    }

    private void Add(Type type, CommandAttribute? command)
    {
        foreach (var word in command?.Words ?? [])
        {
            whole.Add(word, rest => Make(type, command!.TakesText, rest));
            if (command!.TakesText)
            {
                leading.Add(word, rest => Make(type, takesText: true, rest));
            }
        }
    }

    private static Button Make(Type type, bool takesText, string rest) =>
        (Button)(takesText ? Activator.CreateInstance(type, rest)! : Activator.CreateInstance(type)!);
}
