using System.Reflection;
using System.Text;

namespace MentorBot.Bot.Conversation;

/// <summary>The words that press buttons, and the nearest one to a word that is none.</summary>
internal sealed class CommandWords
{
    private const int LongestCommand = 40;

    private readonly Dictionary<string, Func<string, Button>> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string, Button>> leading = new(StringComparer.Ordinal);

    public CommandWords()
    {
        foreach (var type in Buttons.All)
        {
            Add(type, type.GetCustomAttribute<CommandAttribute>());
        }
    }

    public IReadOnlyCollection<string> All => whole.Keys;

    /// <summary>The button that these words press, or null.</summary>
    public Button? Find(string text)
    {
        var words = Normalise(text);
        return whole.TryGetValue(words, out var make) ? make("") : FindLeading(words, text);
    }

    /// <summary>The command one or two slips of the finger away, or null.</summary>
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

    /// <summary>Lower case, one blank between words, no punctuation at the ends, typographic hyphens as hyphens.</summary>
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

    /// <summary>The rest of the line as it was typed, without the command's words.</summary>
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
