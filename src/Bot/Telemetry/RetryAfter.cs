using System.Globalization;

namespace MentorBot.Bot.Telemetry;

/// <summary>Tells a client when to come back.</summary>
internal static class RetryAfter
{
    /// <param name="wait">Rounded up to whole seconds, at least one.</param>
    public static void Write(HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);
}
