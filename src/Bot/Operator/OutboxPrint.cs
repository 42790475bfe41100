using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Domain.Notices;

namespace MentorBot.Bot.Operator;

/// <summary>Prints ids, kinds and codes, as a table for people or as JSON for scripts.</summary>
internal static class OutboxPrint
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static Task JsonAsync(IEnumerable<StuckNotice> notices, TextWriter output) =>
        output.WriteLineAsync(
            JsonSerializer.Serialize(
                notices.Select(n => new
                {
                    n.Id,
                    n.Kind,
                    n.State,
                    n.Recipient,
                    Subject = n.SubjectId,
                    n.Attempts,
                    n.Error,
                    n.Since,
                }),
                Json
            )
        );

    public static async Task TableAsync(IReadOnlyList<StuckNotice> notices, int total, TextWriter output)
    {
        if (total == 0)
        {
            await output.WriteLineAsync("Nothing is stuck.");
            return;
        }

        await output.WriteLineAsync(
            $"{"id", -36}  {"kind", -20}  {"state", -9}  {"since", -20}  {"recipient", -36}  tries  error"
        );
        foreach (var n in notices)
        {
            await output.WriteLineAsync(
                $"{n.Id}  {n.Kind, -20}  {n.State, -9}  {n.Since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}  {n.Recipient}  {n.Attempts, 5}  {n.Error}"
            );
        }

        if (total > notices.Count)
        {
            await output.WriteLineAsync($"… and {total - notices.Count} more; --all shows them.");
        }
    }

    public static Task DecidedAsync(OutboxArguments wish, int decided, int others, TextWriter output)
    {
        var what = wish.Verb == OutboxVerb.Release ? "released" : "dropped";
        return output.WriteLineAsync(
            wish.Json
                ? JsonSerializer.Serialize(
                    new Dictionary<string, int> { [what] = decided, ["notStuck"] = others },
                    Json
                )
                : $"{decided} {what}, {others} not stuck."
        );
    }
}
