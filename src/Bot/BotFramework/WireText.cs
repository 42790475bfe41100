using System.Text.Json;
using System.Text.Unicode;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Whether JSON from outside holds text and nothing else: UTF-8 without faults, no half of a surrogate pair, no NUL. What is not
/// text cannot be compared, stored or sent, and no client writes it.
/// </summary>
internal static class WireText
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = WireJson.MaxDepth };

    /// <returns>False for what is not JSON, too.</returns>
    public static bool IsSound(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        try
        {
            return HasOnlyText(new Utf8JsonReader(json, Options));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasOnlyText(Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            // Only what is written with a backslash can hold what is no text: the bytes were checked.
            if (reader.ValueIsEscaped && !IsText(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return false;
        }
    }
}
