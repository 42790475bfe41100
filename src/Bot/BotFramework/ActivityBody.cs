using System.Buffers;
using System.IO.Pipelines;
using System.Text;
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

        try
        {
            return request.ContentLength > Limit || await BytesAsync(request.BodyReader, cancellation) is not { } bytes
                    ? (null, StatusCodes.Status413PayloadTooLarge)
                : ActivityIn(bytes) is { } activity ? (activity, StatusCodes.Status200OK)
                : (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
        catch (IOException)
        {
            // A chunk whose size is no number, or a sender who has hung up.
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    private static Activity? ActivityIn(byte[] bytes) =>
        WireJson.ReadActivity(bytes) is { Type.Length: > 0 } activity
        && WireIds.AreUsable(activity)
        && HasSoundValue(activity)
            ? activity
            : null;

    /// <summary>A value that is JSON once more, as text: what it holds was not seen when the body was checked.</summary>
    private static bool HasSoundValue(Activity activity) =>
        activity.Value is not string { Length: > 0 } text
        || !text.TrimStart().StartsWith('{')
        || WireText.IsSound(Encoding.UTF8.GetBytes(text));

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
