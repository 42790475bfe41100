using MentorBot.Bot.Conversation;
using MentorBot.Domain.Store;
using MentorBot.Domain.Telemetry;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// The door for everything Teams says. The policy has proven the token before anything here runs; what only the body can
/// prove is checked here, and from then on the wire is forgotten.
/// </summary>
internal sealed partial class MessagesEndpoint(
    SenderCheck check,
    TurnGate gate,
    ITurns turns,
    ILogger<MessagesEndpoint> logger
)
{
    public const string Path = "/api/messages";

    /// <summary>Seconds after which somebody who was turned away may try again.</summary>
    private const string ComeBackAfter = "1";

    public async Task<IResult> RunAsync(HttpContext http)
    {
        if (gate.IsFull)
        {
            return TurnAway(http);
        }

        var (activity, refusal) = await ActivityBody.ReadAsync(http.Request, http.RequestAborted);
        if (activity is null)
        {
            return Results.StatusCode(refusal);
        }

        if (check.Refusal(http.User, activity) is { } status)
        {
            Log.Refused(logger, status);
            return Results.StatusCode(status);
        }

        using var place = await gate.EnterAsync(http.RequestAborted);
        if (place is null)
        {
            return TurnAway(http);
        }

        var answer = await AnswerAsync(activity, http.RequestAborted);
        return answer.Status == StatusCodes.Status503ServiceUnavailable ? ComeBack(http)
            : answer.Body is null ? Results.StatusCode(answer.Status)
            : Results.Json(answer.Body, ActivityJson.Options, statusCode: answer.Status);
    }

    private static IResult TurnAway(HttpContext http)
    {
        MentorTelemetry.TurnedAway();
        return ComeBack(http);
    }

    /// <summary>Nothing was acknowledged, so whoever sent it delivers it again.</summary>
    private static IResult ComeBack(HttpContext http)
    {
        http.Response.Headers.RetryAfter = ComeBackAfter;
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<TurnAnswer> AnswerAsync(Activity activity, CancellationToken cancellation)
    {
        try
        {
            return await turns.RunAsync(activity, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, e);
            return new TurnAnswer(
                StoreOutage.Explains(e)
                    ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status500InternalServerError
            );
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An authenticated activity was refused with {Status}")]
        public static partial void Refused(ILogger logger, int status);

        [LoggerMessage(LogLevel.Error, "An activity could not be handled")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
