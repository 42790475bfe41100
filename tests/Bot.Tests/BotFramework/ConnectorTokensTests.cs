using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MentorBot.Bot.BotFramework;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.BotFramework;

public class ConnectorTokensTests
{
    [Fact]
    public async Task A_single_tenant_bot_asks_its_own_tenant()
    {
        await using var bot = await BotHost.StartAsync();

        Assert.Equal("bot-token-1", await TokenAsync(bot));

        var form = Assert.Single(bot.Tokens.RequestsForTokens);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal("https://api.botframework.com/.default", form["scope"]);
        Assert.Equal(BotHost.AppId, form["client_id"]);
        Assert.Equal($"/{BotHost.TenantId}/oauth2/v2.0/token", form[TokenIssuer.PathKey]);
    }

    [Fact]
    public async Task A_multi_tenant_bot_asks_the_tenant_of_all_bots()
    {
        await using var bot = await BotHost.StartAsync(settings =>
            settings.Configuration["MentorBot:AppType"] = "MultiTenant"
        );

        await TokenAsync(bot);

        Assert.Equal("/botframework.com/oauth2/v2.0/token", bot.Tokens.RequestsForTokens[0][TokenIssuer.PathKey]);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_without_any_secret()
    {
        await using var bot = await BotHost.StartAsync(settings =>
        {
            settings.Configuration["MentorBot:AppType"] = "UserAssignedMSI";
            settings.Configuration["MentorBot:AppSecret"] = "";
        });

        Assert.NotNull(await TokenAsync(bot));

        var form = bot.Tokens.RequestsForTokens[^1];
        Assert.Equal("https://api.botframework.com", form["resource"]);
        Assert.Equal(BotHost.AppId, form["client_id"]);
    }

    [Fact]
    public async Task A_certificate_takes_the_place_of_a_secret()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pfx");
        await File.WriteAllBytesAsync(path, Certificate("a password"));
        try
        {
            await using var bot = await BotHost.StartAsync(settings =>
            {
                settings.Configuration["MentorBot:AppSecret"] = "";
                settings.Configuration["MentorBot:CertificatePath"] = path;
                settings.Configuration["MentorBot:CertificatePassword"] = "a password";
            });

            await TokenAsync(bot);

            var form = Assert.Single(bot.Tokens.RequestsForTokens);
            Assert.Equal("", form["client_secret"].ToString());
            Assert.NotEqual("", form["client_assertion"].ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_error_says_so()
    {
        await using var bot = await BotHost.StartAsync();
        bot.World.Route("login.microsoftonline.com", "http://127.0.0.1:1");

        var error = await Assert.ThrowsAsync<ConnectorException>(() => TokenAsync(bot));

        Assert.Equal((ConnectorException.NoToken, false), (error.Code, error.MayHaveArrived));
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Contains("a secret of the tests", StringComparison.Ordinal));
    }

    internal static byte[] Certificate(string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=MentorBot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(A.Now.AddYears(-1), A.Now.AddYears(10));
        return certificate.Export(X509ContentType.Pkcs12, password);
    }

    private static Task<string?> TokenAsync(BotHost bot) =>
        bot.Services.GetRequiredService<IConnectorTokens>().GetAsync(isFresh: false, default).AsTask();
}
