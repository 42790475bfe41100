using System.Net;
using System.Net.Http.Headers;
using MentorBot.Bot.BotFramework;
using MentorBot.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>The development door: no app id, no token, this machine only.</summary>
public sealed class UnsignedTests : EdgeTest
{
    [Fact]
    public async Task Local_activities_come_in_without_a_token_and_answers_go_out_without_one()
    {
        using var response = await PostLocalAsync(Bot.Connector.ServiceUrl);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        await Service<TeamsConnector>().SendAsync(MessageIn("a:chat", Bot.Connector.ServiceUrl), default);
        Assert.Null(Assert.Single(Bot.Connector.Ledger).Authorization);
        Assert.Empty(Bot.Tokens.RequestsForTokens);
    }

    [Fact]
    public async Task Strangers_tenants_and_hosts_stay_out_all_the_same()
    {
        using var evil = await PostLocalAsync("http://evil.example/");
        Assert.Equal(HttpStatusCode.Forbidden, evil.StatusCode);

        var activity = Bot.Teams.Message(Anna, "hello");
        activity["channelData"]!["tenant"]!["id"] = "0f0e0d0c-0b0a-4908-8706-050403020100";
        using var response = await Bot.PostAsync(activity);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(Turns.Activities);
    }

    [Fact]
    public async Task A_connection_from_another_machine_is_refused_whatever_the_bot_listens_on()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, BotHost.Endpoint);
        request.Headers.Add(FromElsewhere.Header, "203.0.113.7");
        request.Content = new StringContent("{\"type\":\"message\"}", new MediaTypeHeaderValue("application/json"));
        using var response = await Bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_door_does_not_exist_for_a_bot_with_an_app_id()
    {
        await using var signed = await BotHost.StartAsync(settings => settings.Environment = "Development");

        var schemes = signed.Services.GetRequiredService<IAuthenticationSchemeProvider>();

        Assert.Null(await schemes.GetSchemeAsync(BotFrameworkPolicy.UnsignedScheme));
        using var response = await signed.Http.PostAsync(
            BotHost.Endpoint,
            new StringContent(
                signed.Teams.Message(Anna, "hello").ToJsonString(),
                new MediaTypeHeaderValue("application/json")
            )
        );
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    protected override void Configure(BotHostSettings settings)
    {
        settings.Environment = "Development";
        settings.Configuration["MentorBot:AppId"] = "";
        settings.Configuration["MentorBot:AppSecret"] = "";
        settings.Services = services => services.AddSingleton<IStartupFilter, FromElsewhere>();
    }

    private async Task<HttpResponseMessage> PostLocalAsync(string serviceUrl)
    {
        var activity = Bot.Teams.Message(Anna, "hello");
        activity["serviceUrl"] = serviceUrl;
        return await Bot.PostAsync(activity);
    }

    /// <summary>Lets a request pretend to come over the network.</summary>
    private sealed class FromElsewhere : IStartupFilter
    {
        public const string Header = "X-Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, rest) =>
                    {
                        http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[Header], out var from)
                            ? from
                            : IPAddress.Loopback;
                        return rest(http);
                    }
                );
                next(app);
            };
    }
}
