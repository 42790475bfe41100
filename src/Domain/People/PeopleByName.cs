using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>
/// Finds people by what somebody typed. The database only narrows down who may be meant, by a few letters that are written
/// alike everywhere; <see cref="TypedNames"/> decides.
/// </summary>
internal static partial class PeopleByName
{
    private const int MostCandidates = 2000;
    private const int FewestLetters = 3;

    /// <summary>A name with a department in brackets is shorter.</summary>
    private const int LongestKey = 2 * Person.MaxNameLength;

    /// <summary>Everybody who may be meant by one of the texts, at most 2,000.</summary>
    public static Task<List<NamedPerson>> PerhapsNamedAsync(
        this IQueryable<Person> people,
        IEnumerable<string> texts,
        CancellationToken cancellation
    )
    {
        var patterns = texts.SelectMany(PatternsOf).Distinct(StringComparer.Ordinal).ToList();
        return people
            .Where(p =>
                patterns.Any(pattern => EF.Functions.ILike(p.Name, pattern, @"\"))
                || patterns.Any(pattern => EF.Functions.ILike(p.Email!, pattern, @"\"))
            )
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Select(p => new NamedPerson(
                p.Id,
                p.Name,
                p.Email,
                p.Department,
                p.IsEligible && p.Reachability != Reachability.Left,
                p.CreatedAt
            ))
            .Take(MostCandidates)
            .ToListAsync(cancellation);
    }

    /// <summary>For each part of a list patterns from its telling words, inside brackets and outside.</summary>
    private static IEnumerable<string> PatternsOf(string text) =>
        TypedNames
            .PartsOf(text)
            .SelectMany(part => new[] { Brackets().Replace(part, " "), string.Join(' ', Bracketed(part)) })
            .SelectMany(part => PatternOf(NameKey.Of(part)));

    private static IEnumerable<string> Bracketed(string part) => Brackets().Matches(part).Select(m => m.Value);

    private static string[] PatternOf(string key)
    {
        if (key.Length is 0 or > LongestKey)
        {
            return [];
        }

        var words = key.Split(' ').Where(word => word.Count(IsPlain) >= FewestLetters).ToList();
        return words.Count > 0 ? [.. words.SelectMany(Loosened)]
            : key.All(char.IsAscii) ? WholeWord(Escaped(key))
            : [.. Spellings(key).Select(spelling => $"%{Escaped(spelling)}%")];
    }

    /// <summary>A short name is found as a word only: too many others hold its letters.</summary>
    private static string[] WholeWord(string key) =>
        [key, $"{key} %", $"{key},%", $"% {key}", $"% {key} %", $"% {key},%", $"%-{key}%", $"{key}-%"];

    /// <summary>
    /// Every other character stands for anything: it may be written with an accent, in two pieces, or otherwise. Once more
    /// without the letters that may carry an accent in the directory, if enough are left to tell names apart.
    /// </summary>
    private static IEnumerable<string> Loosened(string word)
    {
        yield return $"%{Others().Replace(word, "%")}%";
        if (word.Count(IsBare) >= FewestLetters)
        {
            yield return $"%{Accented().Replace(word, "%")}%";
        }
    }

    /// <summary>Letters that hardly any language writes with an accent.</summary>
    private static bool IsBare(char letter) => "bdfghjklmpqrtvwx".Contains(letter, StringComparison.Ordinal);

    /// <summary>A word of other letters is looked for as it may be written, since capitals of theirs are not known everywhere.</summary>
    private static IEnumerable<string> Spellings(string key) =>
        from cased in new[] { key, key.ToUpperInvariant(), Capitalised(key) }
        from form in new[] { NormalizationForm.FormC, NormalizationForm.FormD }
        select cased.Normalize(form);

    private static string Capitalised(string key) => $"{char.ToUpperInvariant(key[0])}{key[1..]}";

    private static string Escaped(string text) => Wildcards().Replace(text, @"\$0").Replace(' ', '%');

    /// <summary>Letters that are written alike in every form; not the i, whose capital is another one in Turkish.</summary>
    private static bool IsPlain(char letter) => char.IsAsciiLetterLower(letter) && letter != 'i';

    [GeneratedRegex("[^a-hj-z0-9@.]+", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Others();

    [GeneratedRegex("[^bdfghjklmpqrtvwx0-9@.]+", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Accented();

    [GeneratedRegex(@"[\\%_]", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Wildcards();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Brackets();
}
