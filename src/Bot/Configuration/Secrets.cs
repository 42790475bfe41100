using System.Data.Common;
using System.Text.RegularExpressions;

namespace MentorBot.Bot.Configuration;

/// <summary>
/// Takes secrets out of sentences for an operator. Sentences quote settings and errors of libraries quote what they were
/// given, and what is printed at a start ends up in logs that many can read.
/// </summary>
internal sealed partial class Secrets
{
    private const string Hidden = "…";

    /// <summary>In characters; hiding less would make holes in ordinary words.</summary>
    private const int Shortest = 4;

    private static readonly string[] NamesOfSecrets = ["secret", "password", "passphrase", "pwd", "token", "headers"];

    private readonly IReadOnlyList<string> secrets;

    private Secrets(IEnumerable<string> values) =>
        secrets = [.. values.Where(value => value.Length >= Shortest).Distinct().OrderByDescending(v => v.Length)];

    /// <summary>Every value that the settings call a secret, and the passwords inside of connection strings.</summary>
    public static Secrets In(IConfiguration configuration) => new(configuration.AsEnumerable().SelectMany(ValuesOf));

    /// <summary>The sentence with each secret, and each password it spells out by itself, replaced by “…”.</summary>
    public string Hide(string sentence)
    {
        var open = secrets.Aggregate(
            sentence,
            (text, secret) => text.Replace(secret, Hidden, StringComparison.Ordinal)
        );
        return Passwords().Replace(UserInfo().Replace(open, $"://{Hidden}@"), $"${{name}}={Hidden}");
    }

    private static IEnumerable<string> ValuesOf(KeyValuePair<string, string?> setting) =>
        setting.Value is not { Length: > 0 } value ? []
        : setting.Key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) ? PasswordsIn(value)
        : IsSecret(setting.Key) ? [value]
        : [];

    private static bool IsSecret(string key) =>
        (
            key.StartsWith("MentorBot:", StringComparison.OrdinalIgnoreCase)
            || key.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase)
        ) && Named(key.Split(':')[^1]);

    private static bool Named(string name) =>
        NamesOfSecrets.Any(secret => name.Contains(secret, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> PasswordsIn(string connectionString)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return [.. parts.Keys.Cast<string>().Where(Named).Select(key => $"{parts[key]}")];
        }
        catch (ArgumentException)
        {
            // Not to be read at all, so nothing of it may be quoted.
            return [connectionString];
        }
    }

    /// <summary>Also one that contains a semicolon and is in quotes.</summary>
    [GeneratedRegex(
        """\b(?<name>password|pwd|secret)\s*=\s*(?!…)("[^"]*"|'[^']*'|[^;\s"']+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Passwords();

    [GeneratedRegex("://[^/@\\s]+@", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, 1000)]
    private static partial Regex UserInfo();
}
