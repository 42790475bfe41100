using MentorBot.Domain.Shared;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Reads a posted form of the console as the cards' forms are read, so that both enter by the same words.</summary>
internal static class ConsoleForms
{
    /// <summary>Before the names of fields that change rules, because some are called like others of the same page.</summary>
    public const string RulePrefix = "rule-";

    /// <summary>Characters of one field; more than any field may have, so that what is too long is still named as such.</summary>
    private const int Kept = 8000;

    /// <summary>Of a field that comes twice the last counts: a box that is not ticked sends only the hidden one before it.</summary>
    public static async Task<Form> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var posted = await request.ReadFormAsync(cancellation);
        return new(posted.ToDictionary(field => field.Key, Last, StringComparer.Ordinal));
    }

    /// <summary>The fields that change rules, by the names that they have on a card.</summary>
    public static Form Rules(this Form form) =>
        new(
            form.Values.Where(field => field.Key.StartsWith(RulePrefix, StringComparison.Ordinal))
                .ToDictionary(field => field.Key[RulePrefix.Length..], field => field.Value, StringComparer.Ordinal)
        );

    private static string Last(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> field) =>
        PlainText.Cut(field.Value is [.., { } last] ? last : "", Kept);
}
