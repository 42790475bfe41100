using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;

namespace MentorBot.Bot.BotFramework;

internal static class BotFrameworkModule
{
    private static readonly string[] OtherMethods = ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>The edge towards Teams: who may speak to the bot, and how the bot speaks.</summary>
    /// <param name="options">Options that <see cref="StartupChecks"/> found nothing wrong with.</param>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, MentorBotOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton(options.BotFramework)
            .AddSingleton(new ServiceHosts(options.BotFramework.Hosts, allowsLoopback: options.AcceptsUnsigned))
            .AddSingleton(provider => new SenderCheck(provider.GetRequiredService<ServiceHosts>(), options.TenantId))
            .AddSingleton<BotFrameworkAuthentication, TeamsAuthentication>()
            .AddSingleton<TeamsAdapter>()
            .AddSingleton<ActivityReader>()
            .AddSingleton(options.Door)
            .AddSingleton<PersonLimiter>()
            .AddSingleton<ReplySender>()
            .AddSingleton<IBot, TeamsBot>()
            .AddSingleton<MessagesEndpoint>();
        return services.AddSenders(options).AddConnector(options);
    }

    /// <summary>POST /api/messages; anything else there is answered 405.</summary>
    public static void MapBotFramework(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(MessagesEndpoint.Path, (HttpContext http, MessagesEndpoint endpoint) => endpoint.RunAsync(http))
            .RequireAuthorization(BotFrameworkPolicy.Name);
        routes.MapMethods(MessagesEndpoint.Path, OtherMethods, OnlyPost).AllowAnonymous();
    }

    private static IResult OnlyPost(HttpResponse response)
    {
        response.Headers.Allow = HttpMethods.Post;
        return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    private static IServiceCollection AddSenders(this IServiceCollection services, MentorBotOptions options)
    {
        var scheme = options.AcceptsUnsigned ? BotFrameworkPolicy.UnsignedScheme : BotFrameworkPolicy.SignedScheme;
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                BotFrameworkPolicy.Name,
                policy => policy.AddAuthenticationSchemes(scheme).RequireAuthenticatedUser()
            );
        if (options.AcceptsUnsigned)
        {
            services.AddAuthentication(scheme).AddScheme<AuthenticationSchemeOptions, UnsignedHandler>(scheme, null);
            return services.AddSingleton<IChannelTokens, NoChannelTokens>();
        }

        services.AddAuthentication(scheme).AddScheme<AuthenticationSchemeOptions, ChannelTokenHandler>(scheme, null);
        // The base class of a scheme logs every refusal; they are counted instead, by RefusedRequests.
        services.AddLogging(logging => logging.AddFilter(typeof(ChannelTokenHandler).FullName, LogLevel.Warning));
        services.AddHttpClient(ChannelKeys.HttpClientName, Quick).ConfigurePrimaryHttpMessageHandler(Direct);
        return services
            .AddSingleton<ChannelKeys>()
            .AddSingleton<IChannelTokens>(provider => new ChannelTokens(
                provider.GetRequiredService<ChannelKeys>(),
                options.AppId,
                options.BotFramework.Profile.Issuer,
                provider.GetRequiredService<TimeProvider>()
            ));
    }

    private static IServiceCollection AddConnector(this IServiceCollection services, MentorBotOptions options)
    {
        services
            .AddHttpClient(SharedConnectors.HttpClientName, Patient)
            .ConfigurePrimaryHttpMessageHandler(Direct)
            .AddHttpMessageHandler<FreshTokenHandler>()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddHttpClient(MsalHttp.HttpClientName, Quick).ConfigurePrimaryHttpMessageHandler(Direct);
        services.AddTransient<FreshTokenHandler>().AddSingleton<SharedConnectors>().AddSingleton<TeamsConnector>();
        services.AddSingleton<IMemberNames, MemberNames>();
        return options.AcceptsUnsigned
            ? services.AddSingleton<IConnectorTokens, NoConnectorTokens>()
            : services.AddSingleton<MsalHttp>().AddSingleton<IConnectorTokens, MsalConnectorTokens>();
    }

    /// <summary>
    /// No redirects: they would carry requests to hosts nobody allowed. And no headers of our traces: they are nobody else's.
    /// </summary>
    private static SocketsHttpHandler Direct() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };

    private static void Quick(HttpClient client) => Limit(client, TimeSpan.FromSeconds(5));

    /// <summary>Callers who have less time say so by their cancellation token.</summary>
    private static void Patient(HttpClient client) => Limit(client, TimeSpan.FromSeconds(15));

    private static void Limit(HttpClient client, TimeSpan timeout)
    {
        client.Timeout = timeout;
        client.MaxResponseContentBufferSize = 4 * 1024 * 1024;
    }
}
