using MentorBot.Bot.Configuration;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace MentorBot.Bot.Console.Doors;

/// <summary>
/// Judges the token that Teams gives a tab: from Entra, for our tenant and this application, for a person and not for a program.
/// The tab posts it in a form, because a navigation that answers with a cookie is what a frame needs.
/// </summary>
internal static class TabTokens
{
    public const string Scheme = "console-tab";

    /// <summary>The field of the form.</summary>
    public const string Field = "assertion";

    /// <summary>Bytes of the form; tokens of Entra have some 2,000 characters.</summary>
    public const int MostBytes = 16 * 1024;

    private const string HttpClientName = "Console.EntraKeys";
    private const string Scope = "access_as_user";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static void AddTabTokens(this IServiceCollection services, MentorBotOptions options)
    {
        services.AddHttpClient(
            HttpClientName,
            client =>
            {
                client.Timeout = TimeSpan.FromSeconds(5);
                client.MaxResponseContentBufferSize = 4 * 1024 * 1024;
            }
        );
        services.AddAuthentication().AddJwtBearer(Scheme, jwt => Configure(jwt, options));
        services
            .AddOptions<JwtBearerOptions>(Scheme)
            .Configure<IHttpClientFactory, TimeProvider>(
                (jwt, http, clock) =>
                {
                    jwt.Backchannel = http.CreateClient(HttpClientName);
                    jwt.TokenValidationParameters.LifetimeValidator = (from, until, _, _) => IsNow(from, until, clock);
                }
            );
        // Each refused token would be a line that strangers write.
        services.AddLogging(logging => logging.AddFilter(typeof(JwtBearerHandler).FullName, LogLevel.Warning));
    }

    /// <summary>Whom a token that was found valid names.</summary>
    public static Guid PersonOf(HttpContext http) => Guid.Parse(http.User.FindFirst("oid")!.Value);

    private static void Configure(JwtBearerOptions jwt, MentorBotOptions options)
    {
        jwt.MapInboundClaims = false;
        jwt.MetadataAddress =
            $"{options.BotFramework.Profile.LoginHost}/{options.TenantId}/v2.0/.well-known/openid-configuration";
        jwt.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuers = IssuersOf(options),
            ValidAudiences = AudiencesOf(options),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
        };
        jwt.Events = new JwtBearerEvents
        {
            OnMessageReceived = ReadFormAsync,
            OnTokenValidated = context =>
            {
                if (!IsOfPerson(context, options.TenantId))
                {
                    context.Fail(nameof(IsOfPerson));
                }

                return Task.CompletedTask;
            },
            OnChallenge = RefuseAsync,
        };
    }

    private static async Task ReadFormAsync(MessageReceivedContext context)
    {
        var request = context.Request;
        if (request is { HasFormContentType: true, ContentLength: <= MostBytes })
        {
            context.Token = (await request.ReadFormAsync(context.HttpContext.RequestAborted))[Field];
        }

        if (string.IsNullOrEmpty(context.Token))
        {
            context.NoResult();
        }
    }

    private static Task RefuseAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        return ConsoleAnswers.WriteAsync(context.HttpContext, ConsoleAnswers.TabRefused());
    }

    private static bool IsOfPerson(TokenValidatedContext context, string tenant)
    {
        var claims = context.Principal!;
        return string.Equals(claims.FindFirst("tid")?.Value, tenant, StringComparison.OrdinalIgnoreCase)
            && Guid.TryParse(claims.FindFirst("oid")?.Value, out _)
            && claims.FindFirst("scp")?.Value.Split(' ').Contains(Scope, StringComparer.Ordinal) == true;
    }

    /// <summary>Which of the two signs follows from the version of tokens that the app registration asks for.</summary>
    private static string[] IssuersOf(MentorBotOptions options) =>
        [
            $"{options.BotFramework.Profile.LoginHost}/{options.TenantId}/v2.0",
            $"{options.BotFramework.Profile.TokenIssuer}/{options.TenantId}/",
        ];

    /// <summary>The application, by its id or by the address that the manifest names (<c>webApplicationInfo</c>).</summary>
    private static string[] AudiencesOf(MentorBotOptions options) =>
        [
            options.AppId,
            .. Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var address)
                ? new[] { $"api://{address.Authority}/botid-{options.AppId}" }
                : [],
        ];

    private static bool IsNow(DateTime? notBefore, DateTime? expires, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now - Skew <= end && (notBefore is not { } start || start <= now + Skew);
    }
}
