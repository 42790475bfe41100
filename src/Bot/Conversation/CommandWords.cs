using System.Reflection;
using System.Text;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Text;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Conversation;

/// <summary>Maps typed commands to buttons, and finds the closest command for unknown words.</summary>
internal sealed class CommandWords
{
    private const int LongestCommand = 40;
    private const int LongestText = 500;

    /// <summary>What people put around a word without meaning another.</summary>
    private const string EndCharacters = ".!?/,;:\"'*_`~“”„«» ";
    private static readonly char[] Ends = EndCharacters.ToCharArray();
    private static readonly char[] Colons = [':', '：'];

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

    /// <summary>Whether a command only shows something when it is typed.</summary>
    public static bool OnlyShows(Button command) =>
        command.GetType().GetCustomAttribute<CommandAttribute>() is { Acts: false };

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

    /// <summary>
    /// Lower case, single spaces, plain hyphens and digits, emoji without their variants, and no punctuation at either end.
    /// Longer text is cut: nothing that is recognised has so many characters.
    /// </summary>
    public static string Normalise(string text)
    {
        var simple = PlainText
            .WithAsciiDigits(WithoutVariants(PlainText.Cut(text, LongestText)).Normalize(NormalizationForm.FormKC))
            .ToLowerInvariant()
            .Replace('‑', '-')
            .Replace('’', '\'');
        return string.Join(' ', simple.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(Ends);
    }

    /// <summary>The same emoji whatever the colour of its skin or its form, and a digit without its key.</summary>
    private static string WithoutVariants(string text) =>
        Ascii.IsValid(text)
            ? text
            : string.Concat(
                text.EnumerateRunes().Where(rune => !IsVariant(rune.Value)).Select(rune => rune.ToString())
            );

    private static bool IsVariant(int rune) =>
        rune is (>= 0xFE00 and <= 0xFE0F) or 0x20E3 or (>= 0x1F3FB and <= 0x1F3FF);

    /// <summary>After the command stands a space or a colon, and then what it takes.</summary>
    private Button? FindLeading(string words, string text)
    {
        var command = leading
            .Keys.Where(word => words.Length > word.Length + 1 && words.StartsWith(word, StringComparison.Ordinal))
            .Where(word => words[word.Length] is ' ' or ':')
            .MaxBy(w => w.Length);
        return command is null ? null : leading[command](RestOf(text, command, words[command.Length] == ':'));
    }

    /// <summary>The rest of the line after the command, as it was typed.</summary>
    private static string RestOf(string text, string command, bool hasColon)
    {
        var rest = hasColon ? text[(text.IndexOfAny(Colons) + 1)..] : text;
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Skip(hasColon ? 0 : command.Split(' ').Length));
    }

    private void Add(Type type, CommandAttribute? command)
    {
        foreach (var word in command is null ? [] : command.Words.Concat(command.German))
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
