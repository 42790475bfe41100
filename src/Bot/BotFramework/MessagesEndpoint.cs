using MentorBot.Bot.Conversation;
using MentorBot.Bot.Telemetry;
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
    RefusedRequests refused,
    ILogger<MessagesEndpoint> logger
)
{
    public const string Path = "/api/messages";

    /// <summary>After this time somebody who was turned away may try again.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public async Task<IResult> RunAsync(HttpContext http)
    {
        if (gate.IsFull)
        {
            return TurnAway(http);
        }

        var (activity, refusal) = await ActivityBody.ReadAsync(http.Request, http.RequestAborted);
        if (activity is null)
        {
            return Refuse(refusal);
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
        RetryAfter.Write(http.Response, Soon);
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private IResult Refuse(int status)
    {
        refused.Note(status);
        return Results.StatusCode(status);
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
            return Refuse(e.Status);
        }
        catch (TooManyActivitiesException e)
        {
            RetryAfter.Write(http.Response, e.RetryAfter);
            return Refuse(StatusCodes.Status429TooManyRequests);
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
        [LoggerMessage(LogLevel.Error, "An activity cannot be handled now and is to be delivered again")]
        public static partial void Unavailable(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "An activity could not be handled")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
