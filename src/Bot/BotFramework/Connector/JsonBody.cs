using System.Net.Http.Headers;
using System.Text.Json;

namespace MentorBot.Bot.BotFramework;

/// <summary>A body in JSON whose length is known at once, so that it goes out in one piece.</summary>
internal sealed class JsonBody : ByteArrayContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public JsonBody(object body)
        : base(JsonSerializer.SerializeToUtf8Bytes(body, ActivityJson.Options)) => Headers.ContentType = Json;
}
