using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>Reads the activity out of a request, no more of it than an activity can be.</summary>
internal static class ActivityBody
{
    /// <summary>Bytes; what Teams sends stays far below.</summary>
    public const int Limit = 256 * 1024;

    /// <returns>The activity, or the status to refuse with.</returns>
    public static async Task<(Activity? Activity, int Refusal)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        if (!request.HasJsonContentType())
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.ContentLength > Limit || await BytesAsync(request.BodyReader, cancellation) is not { } bytes)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        return WireJson.ReadActivity(bytes) is { Type.Length: > 0 } activity && HasUsableIds(activity)
            ? (activity, StatusCodes.Status200OK)
            : (null, StatusCodes.Status400BadRequest);
    }

    /// <summary>These ids become part of the URL that the reply is posted to.</summary>
    private static bool HasUsableIds(Activity activity) =>
        !ConnectorIds.AreDots(activity.Conversation?.Id) && !ConnectorIds.AreDots(activity.ReplyToId);

    /// <returns>The body; null when it is longer than the limit.</returns>
    private static async Task<byte[]?> BytesAsync(PipeReader reader, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.Length > Limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
