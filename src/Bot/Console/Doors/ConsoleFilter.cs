namespace MentorBot.Bot.Console.Doors;

/// <summary>Around every route of the console: language, headers, and the token that each form of a session carries.</summary>
internal sealed class ConsoleFilter : IEndpointFilter
{
    /// <summary>The hidden field of every form.</summary>
    public const string TokenField = "token";

    /// <summary>Bytes of a posted form; ours are small.</summary>
    public const int MostBytes = 16 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        ConsoleAnswers.Speak(http);
        ConsoleHeaders.Write(http.Response);
        // The answer is written here, because what comes after this method no longer speaks the visitor's language.
        var answer = await IsOwnFormAsync(http) ? await next(context) : ConsoleAnswers.Outdated();
        if (answer is IResult result)
        {
            await result.ExecuteAsync(http);
        }

        return Results.Empty;
    }

    /// <summary>Whoever is not signed in has no session that another page could misuse.</summary>
    private static async Task<bool> IsOwnFormAsync(HttpContext http) =>
        !HttpMethods.IsPost(http.Request.Method)
        || http.Features.Get<ConsoleVisitor>() is not { } visitor
        || (
            http.Request is { HasFormContentType: true, ContentLength: <= MostBytes }
            && visitor.Knows((await http.Request.ReadFormAsync(http.RequestAborted))[TokenField])
        );
}
