using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MentorBot.Bot.BotFramework;

/// <summary>A body in JSON whose length is known at once, so that it goes out in one piece.</summary>
internal sealed class JsonBody : ByteArrayContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly Action? leaves;

    /// <param name="body">What it says.</param>
    /// <param name="leaves">Told when it has gone out, headers and all; or was cut off while it did.</param>
    public JsonBody(object body, Action? leaves)
        : base(JsonSerializer.SerializeToUtf8Bytes(body, ActivityJson.Options))
    {
        this.leaves = leaves;
        Headers.ContentType = Json;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        try
        {
            await base.SerializeToStreamAsync(stream, context);
            await stream.FlushAsync();
        }
        finally
        {
            leaves?.Invoke();
        }
    }
}
