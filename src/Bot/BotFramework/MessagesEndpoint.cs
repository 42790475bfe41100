using MentorBot.Bot.Conversation;
using MentorBot.Domain.Store;
using MentorBot.Domain.Telemetry;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Receives everything Teams sends. The authorization policy has validated the token before this runs; what depends on the
/// body is checked by <see cref="TeamsAuthentication"/>, which the adapter calls first.
/// </summary>
internal sealed partial class MessagesEndpoint(
    TurnGate gate,
    TeamsAdapter adapter,
    IBot bot,
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

        using var place = await gate.EnterAsync(http.RequestAborted);
        return place is null ? TurnAway(http) : await AnswerAsync(http, activity, place);
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

    private async Task<IResult> AnswerAsync(HttpContext http, Activity activity, TurnPlace place)
    {
        try
        {
            var authorization = http.Request.Headers.Authorization.ToString();
            return ResultOf(await adapter.ProcessAsync(authorization, activity, bot, http.RequestAborted));
        }
        catch (SenderRefusedException e)
        {
            Log.Refused(logger, e.Status);
            return Results.StatusCode(e.Status);
        }
        catch (Exception e) when (IsPassing(e))
        {
            place.HoldUntil((e as TurnUnavailableException)?.Unfinished ?? Task.CompletedTask);
            Log.Unavailable(logger, e);
            return ComeBack(http);
        }
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested)
        {
            Log.Failed(logger, e);
            return Results.StatusCode(StatusCodes.Status500InternalServerError);
        }
    }

    private static IResult ResultOf(InvokeResponse? answer) =>
        answer switch
        {
            null => Results.StatusCode(StatusCodes.Status200OK),
            { Body: null } => Results.StatusCode(answer.Status),
            _ => Results.Text(WireJson.Write(answer.Body), "application/json", statusCode: answer.Status),
        };

    private static bool IsPassing(Exception e) =>
        e is TurnUnavailableException or ChannelKeysUnavailableException || StoreOutage.Explains(e);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An authenticated activity was refused with {Status}")]
        public static partial void Refused(ILogger logger, int status);

        [LoggerMessage(LogLevel.Error, "An activity cannot be handled now and is to be delivered again")]
        public static partial void Unavailable(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "An activity could not be handled")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
