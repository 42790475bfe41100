using System.Net;

namespace MentorBot.Bot.Configuration;

/// <summary>Checks <see cref="DoorOptions"/>.</summary>
internal static class DoorChecks
{
    public static IEnumerable<string> Mistakes(DoorOptions door, IConfiguration configuration) =>
        new[]
        {
            Number("PersonAtOnce", door.PersonAtOnce, 100_000),
            Number("PersonPerMinute", door.PersonPerMinute, 60_000),
            Number("AddressAtOnce", door.AddressAtOnce, 1_000_000),
            Number("AddressPerSecond", door.AddressPerSecond, 100_000),
            configuration.GetValue<bool>("ForwardedHeaders_Enabled")
                ? "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes everybody; leave it out and name your proxies in MentorBot__Door__Proxies__0."
                : null,
        }
            .Concat(door.Proxies.Select(Proxy))
            .OfType<string>();

    private static string? Number(string name, int value, int most) =>
        value >= 1 && value <= most ? null : $"MentorBot__Door__{name} must be from 1 to {most}.";

    private static string? Proxy(string address, int index) =>
        IPAddress.TryParse(address, out _) || IPNetwork.TryParse(address, out _)
            ? null
            : $"MentorBot__Door__Proxies__{index} must be an address such as 10.0.0.4 or a network such as 10.0.0.0/24.";
}
