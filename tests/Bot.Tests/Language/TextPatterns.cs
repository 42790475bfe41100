using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Tests.Language;

/// <summary>All texts of the bot in one language, to recognise what is read in the chat.</summary>
/// <param name="language">As of ISO 639-1; English has no resources of its own but the neutral ones.</param>
internal sealed partial class TextPatterns(string language)
{
    /// <summary>A text of little more than its places says nothing about the language.</summary>
    private const int FewestLetters = 8;

    private readonly List<(string Key, string Text, Regex Pattern)> all = [.. Read(language)];

    /// <summary>The text that somebody reads in this line; null for none.</summary>
    public string? Find(string line) =>
        all.Where(text => text.Pattern.IsMatch(Plain(line)))
            .Select(text => $"{text.Key}: {text.Text}")
            .FirstOrDefault();

    /// <summary>Without what differs between a paragraph and a label.</summary>
    public static string Plain(string line) =>
        new SafeText(line).Plain.Replace('’', '\'').Replace('“', '"').Replace('”', '"').Replace('„', '"').Trim();

    private static IEnumerable<(string Key, string Text, Regex Pattern)> Read(string language)
    {
        var culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var assembly = typeof(ResourceTexts).Assembly;
        return from name in assembly.GetManifestResourceNames()
            where name.EndsWith("Text.resources", StringComparison.Ordinal)
            let texts = new ResourceManager(name[..^".resources".Length], assembly)
            from DictionaryEntry entry in texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            let text = (string)entry.Value!
            let hasPlaces = text.Contains('{', StringComparison.Ordinal)
            where !hasPlaces || Place().Replace(text, "").Count(char.IsLetter) >= FewestLetters
            select ((string)entry.Key, text, PatternOf(text));
    }

    private static Regex PatternOf(string text)
    {
        var pieces = Place().Split(Plain(text)).Select(Regex.Escape);
        // Thousands of them: the kind that cannot backtrack takes 200 KB each.
        return new Regex($"^{string.Join(".+", pieces)}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Place();
}
