using System.Net;

namespace MentorBot.Bot.Configuration;

/// <summary>Checks the addresses the bot listens on, and that unsigned activities are only accepted on loopback.</summary>
internal static class AddressChecks
{
    public static IEnumerable<string> Mistakes(
        MentorBotOptions options,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        var addresses = Addresses(configuration);
        var malformed = addresses.Where(address => Parse(address) is null).ToList();
        foreach (var address in malformed)
        {
            yield return $"ASPNETCORE_URLS must hold addresses such as http://localhost:3978, but {address} is none.";
        }

        if (malformed.Count == 0 && UnsignedMistake(options, addresses, environment) is { } mistake)
        {
            yield return mistake;
        }
    }

    private static string? UnsignedMistake(
        MentorBotOptions options,
        IReadOnlyList<string> addresses,
        IHostEnvironment environment
    ) =>
        !options.AcceptsUnsigned ? null
        : !environment.IsDevelopment()
            ? "MentorBot__AppId is missing; without it activities would need no signature, which is for Development only."
        : addresses.Any(address => !IsLoopback(Parse(address)!.Host))
            ? "MentorBot__AppId is missing; without it ASPNETCORE_URLS may only name loopback addresses such as "
                + "http://localhost:3978."
        : null;

    /// <summary>Addresses from every source the server reads. Without any, it listens on localhost.</summary>
    private static List<string> Addresses(IConfiguration configuration) =>
        [
            .. Split(configuration["urls"]),
            .. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"),
            .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}"),
            .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""),
        ];

    private static string[] Split(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static BindingAddress? Parse(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
