namespace MentorBot.Bot.Configuration;

/// <summary>Checks <see cref="TelemetryOptions"/>.</summary>
internal static class TelemetryChecks
{
    private static readonly TimeSpan MostEvery = TimeSpan.FromMinutes(5);

    public static IEnumerable<string> Mistakes(TelemetryOptions telemetry)
    {
        if (telemetry.Endpoint.Length > 0 && !IsAddress(telemetry.Endpoint))
        {
            yield return $"MentorBot:Telemetry:Endpoint must be an http or https address such as http://collector:4318, not “{telemetry.Endpoint}”.";
        }

        if (telemetry.Every < TimeSpan.FromSeconds(1) || telemetry.Every > MostEvery)
        {
            yield return $"MentorBot:Telemetry:Every must be between one second and five minutes (00:00:01 to 00:05:00), not {telemetry.Every}.";
        }

        if (telemetry.MostOverdue < TimeSpan.FromMinutes(1) || telemetry.MostOverdue > TimeSpan.FromDays(7))
        {
            yield return $"MentorBot:Telemetry:MostOverdue must be between one minute and seven days (00:01:00 to 7.00:00:00), not {telemetry.MostOverdue}.";
        }
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0;
}
