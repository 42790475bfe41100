using System.Security.Claims;
using System.Text.Encodings.Web;
using MentorBot.Domain.SignIns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace MentorBot.Bot.Console.Doors;

/// <summary>
/// Knows the visitor by the cookie, looked up in the database at each request, and answers whoever may not enter with a page
/// that says what to do.
/// </summary>
internal sealed class ConsoleSignInHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    ConsoleCookie cookie
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookie.Read(Request) is not { Length: > 0 } secret)
        {
            return AuthenticateResult.NoResult();
        }

        var find = Context.RequestServices.GetRequiredService<FindConsoleSession>();
        if (await find.RunAsync(secret, TimeProvider.GetUtcNow(), Context.RequestAborted) is not { } who)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(ConsoleVisitor.Of(who, secret));
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, who.Person.Id.ToString()),
                new Claim(ClaimTypes.Role, who.Role.ToString()),
            ],
            Scheme.Name
        );
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        ConsoleAnswers.WriteAsync(Context, ConsoleAnswers.Closed());

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ConsoleAnswers.WriteAsync(Context, ConsoleAnswers.Forbidden());
}
