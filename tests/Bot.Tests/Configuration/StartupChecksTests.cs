using System.Diagnostics;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Tests.BotFramework;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Bot.Tests.Configuration;

public class StartupChecksTests
{
    private const string Id = "7d3c1a52-7a0e-4a53-9d0c-6f2f5be0a001";

    private static readonly Dictionary<string, string?> Good = new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:MentorBot"] = "Host=db;Database=mentorbot",
        ["MentorBot:TenantId"] = Id,
        ["MentorBot:AppId"] = Id,
        ["MentorBot:AppSecret"] = "secret",
        ["MentorBot:Coordinators:0"] = Id,
        ["urls"] = "http://+:8080",
    };

    [Fact]
    public void A_whole_configuration_starts() => Assert.Empty(Mistakes("Production"));

    [Theory]
    [InlineData("ConnectionStrings:MentorBot", null, "ConnectionStrings__MentorBot is missing")]
    [InlineData(
        "ConnectionStrings:MentorBot",
        "Host=db",
        "ConnectionStrings__MentorBot must name at least Host and Database"
    )]
    [InlineData("ConnectionStrings:MentorBot", "nonsense", "ConnectionStrings__MentorBot must name at least")]
    [InlineData("MentorBot:TenantId", null, "MentorBot__TenantId must be the id of your Entra tenant")]
    [InlineData("MentorBot:TenantId", "contoso.com", "MentorBot__TenantId must be the id of your Entra tenant")]
    [InlineData("MentorBot:Coordinators:0", null, "MentorBot__Coordinators__0 is missing")]
    [InlineData(
        "MentorBot:Coordinators:1",
        "cora@contoso.com",
        "MentorBot__Coordinators__1 must be the Entra object id"
    )]
    [InlineData("MentorBot:AppId", "my-bot", "MentorBot__AppId must be the application id")]
    [InlineData(
        "MentorBot:AppType",
        "Bot",
        "MentorBot__AppType must be one of SingleTenant, UserAssignedMSI, MultiTenant"
    )]
    [InlineData(
        "MentorBot:AppType",
        "UserAssignedMSI",
        "MentorBot__AppSecret is set, but an app of type UserAssignedMSI"
    )]
    [InlineData("MentorBot:AppSecret", "", "The app has no credential")]
    [InlineData("MentorBot:Door:PersonAtOnce", "0", "MentorBot__Door__PersonAtOnce must be from 1 to 100000.")]
    [InlineData("MentorBot:Door:AddressPerSecond", "-1", "MentorBot__Door__AddressPerSecond must be from 1 to 100000.")]
    [InlineData("MentorBot:Door:Proxies:0", "proxy", "MentorBot__Door__Proxies__0 must be an address such as 10.0.0.4")]
    [InlineData("MentorBot:Door:Proxies:0", "10.0.0.4/33", "MentorBot__Door__Proxies__0 must be an address")]
    [InlineData("ForwardedHeaders_Enabled", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes everybody")]
    [InlineData("MentorBot:Delivery:PerSecond", "60", "MentorBot__Delivery__PerSecond must be from 1 to 50.")]
    [InlineData("MentorBot:Delivery:Slots", "0", "MentorBot__Delivery__Slots must be from 1 to 64.")]
    [InlineData("MentorBot:Delivery:Lease", "00:00:05", "MentorBot__Delivery__Lease must be from 00:00:45")]
    [InlineData(
        "MentorBot:Reach:TellPartnersAfterDays",
        "0",
        "TellPartnersAfterDays must be a number of days from 1 to 90"
    )]
    [InlineData("MentorBot:Reach:EndAfterDays", "91", "EndAfterDays must be a number of days from 0 to 90")]
    [InlineData("MentorBot:Reach:EndAfterDays", "soon", "'soon' at 'MentorBot:Reach:EndAfterDays'")]
    [InlineData("MentorBot:CertificatePath", "/nowhere.pfx", "Only one credential can be used")]
    [InlineData("MentorBot:BotFramework:Cloud", "Moon", "MentorBot__BotFramework__Cloud must be one of Public")]
    [InlineData("MentorBot:BotFramework:Cloud", "China", "MentorBot__BotFramework__AllowedServiceHosts__0 is missing")]
    [InlineData(
        "MentorBot:BotFramework:OpenIdMetadata",
        "https://login.evil.example/keys",
        "MentorBot__BotFramework__OpenIdMetadata must be the address of a known Microsoft cloud"
    )]
    [InlineData(
        "MentorBot:BotFramework:AllowedServiceHosts:0",
        "https://smba.trafficmanager.net",
        "must be a host name"
    )]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "*.trafficmanager.net", "must be a host name")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "net", "must be a host name")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "10.0.0.1", "must be a host name")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "trafficmanager.net", "must be narrower than")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "co.uk", "must be narrower than")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "contoso.com", "must be narrower than")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "AzureWebsites.net", "must be narrower than")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "evil.azurewebsites.net", "anybody can have a host")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "x.blob.core.windows.net", "anybody can have a host")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "x.westeurope.cloudapp.azure.com", "anybody can have")]
    [InlineData("MentorBot:BotFramework:AllowedServiceHosts:0", "x.euw.devtunnels.ms", "anybody can have a host")]
    [InlineData(
        "ConnectionStrings:MentorBot",
        "Host=db;Database=mentorbot;Include Error Detail=true",
        "must not ask for Include Error Detail"
    )]
    [InlineData(
        "ConnectionStrings:MentorBot",
        "Host=db;Database=mentorbot;IncludeErrorDetail=True",
        "must not ask for Include Error Detail"
    )]
    [InlineData(
        "ConnectionStrings:MentorBot",
        "Host=db;Database=mentorbot;Log Parameters=true",
        "must not ask for Include Error Detail, Log Parameters"
    )]
    [InlineData(
        "ConnectionStrings:MentorBot",
        "Host=db;Database=mentorbot;Persist Security Info=true",
        "must not ask for Persist Security Info"
    )]
    [InlineData("ConnectionStrings:MentorBot", "Host=db;Database=mentorbot;SSL Mode=Disable", "must not turn SSL Mode")]
    [InlineData("ConnectionStrings:MentorBot", "Host=db;Database=mentorbot;sslmode=allow", "must not turn SSL Mode")]
    [InlineData(
        "ConnectionStrings:MentorBot",
        "Host=127.0.0.1,db.contoso.com;Database=mentorbot;SSL Mode=Disable",
        "must not turn SSL Mode off"
    )]
    [InlineData(
        "ConnectionStrings:MentorBot",
        "Host=db;Database=mentorbot;Hots=db",
        "and nothing that Npgsql does not"
    )]
    [InlineData("urls", "localhost:3978", "ASPNETCORE_URLS must hold addresses such as")]
    public void Each_mistake_has_its_sentence(string key, string? value, string sentence)
    {
        var mistake = Assert.Single(Mistakes("Production", (key, value)));

        Assert.Contains(sentence, mistake, StringComparison.Ordinal);
        Assert.EndsWith(".", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_said_at_once() =>
        Assert.Equal(
            3,
            Mistakes(
                "Production",
                ("ConnectionStrings:MentorBot", null),
                ("MentorBot:TenantId", "x"),
                ("MentorBot:AppType", "x")
            ).Count
        );

    [Theory]
    [InlineData("Development", "http://localhost:3978", true)]
    [InlineData("Development", "http://127.0.0.1:3978;http://[::1]:3978", true)]
    [InlineData("Development", null, true)]
    [InlineData("Development", "http://0.0.0.0:3978", false)]
    [InlineData("Development", "http://*:3978", false)]
    [InlineData("Development", "http://+:3978", false)]
    [InlineData("Development", "http://localhost:3978;http://10.0.0.5:3978", false)]
    [InlineData("Development", "http://localhost.evil.example:3978", false)]
    [InlineData("Staging", "http://localhost:3978", false)]
    [InlineData("Production", "http://localhost:3978", false)]
    [InlineData("Production", null, false)]
    public void Unsigned_activities_are_for_Development_on_this_machine_only(
        string environment,
        string? urls,
        bool starts
    )
    {
        var mistakes = Mistakes(environment, ("MentorBot:AppId", ""), ("MentorBot:AppSecret", ""), ("urls", urls));

        Assert.Equal(starts, mistakes.Count == 0);
        Assert.All(
            mistakes,
            mistake => Assert.StartsWith("MentorBot__AppId is missing", mistake, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("http_ports", "8080")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://*:8080")]
    public void Every_way_to_name_an_address_counts(string key, string value) =>
        Assert.Single(
            Mistakes(
                "Development",
                ("MentorBot:AppId", ""),
                ("MentorBot:AppSecret", ""),
                ("urls", "http://localhost:1"),
                (key, value)
            )
        );

    [Theory]
    [InlineData("Host=127.0.0.1;Database=mentorbot;SSL Mode=Disable")]
    [InlineData("Host=localhost:5433;Database=mentorbot;SSL Mode=Disable")]
    [InlineData("Host=::1;Database=mentorbot;SSL Mode=Disable")]
    [InlineData("Host=/var/run/postgresql;Database=mentorbot;SSL Mode=Disable")]
    [InlineData("Host=db;Database=mentorbot;SSL Mode=VerifyFull;Include Error Detail=false")]
    public void On_this_machine_nothing_needs_to_be_encrypted(string connection) =>
        Assert.Empty(Mistakes("Production", ("ConnectionStrings:MentorBot", connection)));

    /// <summary>A misspelt Production must not open what is for Development, or only half of it.</summary>
    [Theory]
    [InlineData("Staging")]
    [InlineData("Prod")]
    [InlineData("production")]
    [InlineData("Developement")]
    [InlineData("Test")]
    [InlineData("")]
    public void Unknown_environments_are_treated_as_Production(string environment)
    {
        (string, string?)[] lax =
        [
            ("MentorBot:AppId", ""),
            ("MentorBot:AppSecret", ""),
            ("MentorBot:Local:Enabled", "true"),
            ("MentorBot:Delivery:PerSecond", "1000"),
            ("MentorBot:Delivery:Lease", "00:00:01"),
            ("MentorBot:BotFramework:OpenIdMetadata", "http://127.0.0.1:5000/keys"),
            ("urls", "http://localhost:3978"),
        ];

        Assert.Empty(Mistakes("Development", lax));
        Assert.Equal(5, Mistakes(environment, lax).Count);
        Assert.Equal(Mistakes("Production", lax), Mistakes(environment, lax));
    }

    [Theory]
    [InlineData("MentorBot:Telemetry:Endpoint", "http://me:hunter22@collector", "hunter22")]
    [InlineData("MentorBot:Reach:EndAfterDays", "a-client-secret", "a-client-secret")]
    [InlineData("ConnectionStrings:MentorBot", "Host=db;Password=hunter22;Hots=x", "hunter22")]
    [InlineData("urls", "http//me:hunter22@localhost", "hunter22")]
    public void S10_a_sentence_about_a_mistake_tells_no_secret(string key, string value, string secret)
    {
        var values = new Dictionary<string, string?>(Good, StringComparer.Ordinal) { [key] = value };
        values["MentorBot:AppSecret"] = "a-client-secret";
        values["MentorBot:CertificatePassword"] = "hunter22";
        using var said = new StringWriter();

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        Assert.True(StartupChecks.ReportMistakes(configuration, new Environment("Production"), said));
        Assert.NotEqual("", $"{said}");
        Assert.DoesNotContain(secret, $"{said}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("28P01: wrong password for Password=hunter22;Host=db", "28P01: wrong password for Password=…;Host=db")]
    [InlineData("cannot reach https://me:hunter22@host/x.", "cannot reach https://…@host/x.")]
    [InlineData("as in Host=db;Password=….", "as in Host=db;Password=….")]
    public void S10_what_spells_out_a_password_is_hidden_whoever_wrote_it(string sentence, string hidden) =>
        Assert.Equal(hidden, Secrets.In(new ConfigurationBuilder().Build()).Hide(sentence));

    [Fact]
    public void A_local_key_server_is_for_Development()
    {
        const string key = "MentorBot:BotFramework:OpenIdMetadata";

        Assert.Empty(Mistakes("Development", (key, "http://127.0.0.1:5000/keys")));
        Assert.Single(Mistakes("Development", (key, "http://keys.example/keys")));
        Assert.Empty(Mistakes("Production", (key, CloudProfile.UsGovernment.OpenIdMetadata)));
    }

    [Fact]
    public async Task A_certificate_must_open_and_have_its_key()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pfx");
        await File.WriteAllBytesAsync(path, ConnectorTokensTests.Certificate("right"));
        try
        {
            Assert.Empty(WithCertificate(path, "right"));
            Assert.Contains(
                "MentorBot__CertificatePath",
                Assert.Single(WithCertificate(path, "wrong")),
                StringComparison.Ordinal
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_process_with_mistakes_says_them_and_nothing_else_and_fails()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(StartupChecks).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["MentorBot__AppType"] = "Bot" },
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal("", output);
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.EndsWith(".", line.TrimEnd(), StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> WithCertificate(string path, string password) =>
        Mistakes(
            "Production",
            ("MentorBot:AppSecret", ""),
            ("MentorBot:CertificatePath", path),
            ("MentorBot:CertificatePassword", password)
        );

    private static IReadOnlyList<string> Mistakes(string environment, params (string Key, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>(Good, StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        var present = values.Where(pair => pair.Value is not null);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(present).Build();
        return StartupChecks.Mistakes(configuration, new Environment(environment));
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "MentorBot";
        public string ContentRootPath { get; set; } = "/";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
