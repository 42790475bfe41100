using MentorBot.Bot.Configuration;
using MentorBot.Domain.People;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;

namespace MentorBot.Bot.Graph;

internal static class GraphModule
{
    private const string HttpClientName = "Graph";

    /// <summary>Uses the tenant's directory if that is enabled; otherwise the bot asks people themselves.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services, MentorBotOptions options)
    {
        services.AddSingleton<DirectoryStatus>();
        if (!options.Graph.Enabled)
        {
            return services.AddSingleton<IDirectory, NoDirectory>();
        }

        services.AddHttpClient(HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(10));
        return services
            .AddSingleton<GraphTokens>()
            .AddSingleton<GraphCircuitBreaker>()
            .AddSingleton(provider => new GraphServiceClient(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
                new BaseBearerTokenAuthenticationProvider(provider.GetRequiredService<GraphTokens>()),
                $"{options.BotFramework.Profile.GraphHost}/v1.0"
            ))
            .AddSingleton<IDirectory, GraphDirectory>();
    }
}
