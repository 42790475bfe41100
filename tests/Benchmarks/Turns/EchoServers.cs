using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace MentorBot.Benchmarks.Turns;

/// <summary>
/// Echo bots without a database, which measure the edge alone: ours, the one that the SDK's template wires, and none.
/// <c>turns echo KIND PORT</c> runs one.
/// </summary>
internal static class EchoServers
{
    public const string Bare = "bare";
    public const string Edge = "edge";
    public const string Template = "template";

    public static async Task RunAsync(string kind, int port, string serviceUrl)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        await using var app = kind switch
        {
            Edge => OnOurEdge(builder),
            Template => AsTheTemplateDoes(builder),
            _ => WithoutABot(builder, serviceUrl),
        };
        app.MapGet("/ready", () => Results.Ok()).AllowAnonymous();
        await app.RunAsync();
    }

    /// <summary>The bot's own edge, configured as in production, with another bot behind it.</summary>
    private static WebApplication OnOurEdge(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddBotFramework(MentorBotOptions.From(builder.Configuration)).AddConversation();
        builder.Services.Replace(ServiceDescriptor.Singleton<IBot, EchoBot>());
        var app = builder.Build();
        app.MapBotFramework();
        return app;
    }

    /// <summary>As <c>dotnet new echobot</c> wires it, but without a log and with a route in the controller's place.</summary>
    private static WebApplication AsTheTemplateDoes(WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(services => new CloudAdapter(
            services.GetRequiredService<BotFrameworkAuthentication>()
        ));
        builder.Services.AddTransient<IBot, EchoBot>();
        var app = builder.Build();
        app.MapPost(
            MessagesEndpoint.Path,
            (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot) =>
                adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted)
        );
        return app;
    }

    /// <summary>Kestrel, a parsed body and the call to the connector, and no more.</summary>
    private static WebApplication WithoutABot(WebApplicationBuilder builder, string serviceUrl)
    {
        var connector = new HttpClient { BaseAddress = new Uri(serviceUrl) };
        var app = builder.Build();
        app.MapPost(
            MessagesEndpoint.Path,
            async (HttpContext http) =>
            {
                using var activity = await JsonDocument.ParseAsync(http.Request.Body);
                var chat = activity.RootElement.GetProperty("conversation").GetProperty("id").GetString()!;
                var said = new { type = "message", text = activity.RootElement.GetProperty("text").GetString() };
                var path = $"v3/conversations/{Uri.EscapeDataString(chat)}/activities";
                using var answer = await connector.PostAsJsonAsync(path, said);
                answer.EnsureSuccessStatusCode();
            }
        );
        return app;
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext,
            CancellationToken cancellationToken
        ) =>
            turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {turnContext.Activity.Text}"), cancellationToken);
    }
}
