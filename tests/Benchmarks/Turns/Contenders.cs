using System.Diagnostics;
using System.Globalization;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Benchmarks.Turns;

/// <summary>The servers being compared, each in a process of its own.</summary>
internal static class Contenders
{
    private static readonly string Bot = Path.Combine(Repository.Root, "src", "Bot");

    /// <summary>The release build of the bot, configured as in production.</summary>
    public static Task<ServerProcess> MentorBotAsync(string database, IReadOnlyDictionary<string, string> internet)
    {
        var port = ServerProcess.FreePort();
        var environment = Registered(internet);
        environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        environment["ConnectionStrings__MentorBot"] = database;
        environment["MentorBot__Coordinators__0"] = TeamsUser.Named("Cora").AadObjectId;
        var assembly = Path.Combine(Bot, "bin", "Release", "net10.0", "MentorBot.Bot.dll");
        return ServerProcess.StartAsync(port, "/health/ready", environment, "dotnet", assembly);
    }

    /// <summary>This program again, as <see cref="BareServer"/>.</summary>
    public static Task<ServerProcess> BareAsync(string database, IReadOnlyDictionary<string, string> internet)
    {
        var port = ServerProcess.FreePort();
        var environment = new Dictionary<string, string>(internet, StringComparer.Ordinal)
        {
            ["BARE_DATABASE"] = database,
        };
        var assembly = typeof(Contenders).Assembly.Location;
        return ServerProcess.StartAsync(port, "/ready", environment, "dotnet", assembly, "turns", "bare", $"{port}");
    }

    /// <summary>This program again, as one of <see cref="EchoServers"/>; with the bot's registration, except for the template's.</summary>
    public static Task<ServerProcess> EchoAsync(string kind, IReadOnlyDictionary<string, string> internet)
    {
        var port = ServerProcess.FreePort();
        var environment = kind == EchoServers.Template ? [] : Registered(internet);
        string[] arguments = [typeof(Contenders).Assembly.Location, "turns", "echo", kind, $"{port}"];
        return ServerProcess.StartAsync(port, "/ready", environment, "dotnet", arguments);
    }

    /// <summary>The echo bot of the npm SDK; null if npm or the packages are missing.</summary>
    public static async Task<ServerProcess?> NpmEchoAsync(string home)
    {
        var source = Path.Combine(Repository.Root, "tests", "Benchmarks", "Turns", "echo");
        foreach (var file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(home, Path.GetFileName(file)), overwrite: true);
        }

        if (await RunAsync(home, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts") != 0)
        {
            return null;
        }

        var port = ServerProcess.FreePort();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["NODE_ENV"] = "production",
        };
        return await ServerProcess.StartAsync(port, "/", environment, "node", Path.Combine(home, "bot.js"));
    }

    /// <exception cref="InvalidOperationException">The build failed.</exception>
    public static async Task BuildAsync()
    {
        if (await RunAsync(Bot, "dotnet", "build", "-c", "Release", "-v", "q", "-p:RunAnalyzers=false") != 0)
        {
            throw new InvalidOperationException("The release build of the bot failed.");
        }
    }

    private static Dictionary<string, string> Registered(IReadOnlyDictionary<string, string> internet) =>
        new(internet, StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["MentorBot__TenantId"] = Crowd.TenantId,
            ["MentorBot__AppId"] = Crowd.AppId,
            ["MentorBot__AppSecret"] = "a secret of the benchmarks",
            ["MentorBot__Door__AddressAtOnce"] = "1000000", // All of them come from this machine.
            ["MentorBot__Door__PersonAtOnce"] = "100000",
        };

    private static async Task<int> RunAsync(string home, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = home,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The program does not exist.
            return -1;
        }
    }
}
