using MentorBot.Bot.BotFramework;
using MentorBot.Domain.Telemetry;

namespace MentorBot.Bot.Conversation;

/// <summary>Measures every turn; the outcome follows from its HTTP response.</summary>
internal sealed class MeasuredTurns(TurnRunner turns) : ITurns
{
    /// <summary>
    /// All other types are reported as "other": metric labels must not come from the sender, who could create any
    /// number of them.
    /// </summary>
    private static readonly HashSet<string> Kinds = new(
        ["message", "invoke", "conversationUpdate", "installationUpdate", "messageReaction", "typing", "event"],
        StringComparer.Ordinal
    );

    public async Task<TurnAnswer> RunAsync(Activity activity, CancellationToken cancellation)
    {
        using var work = MentorTelemetry.Turn(Kinds.TryGetValue(activity.Type ?? "", out var kind) ? kind : "other");
        var answer = await turns.RunAsync(activity, cancellation);
        work.Outcome = OutcomeOf(answer);
        return answer;
    }

    private static string OutcomeOf(TurnAnswer answer) =>
        answer switch
        {
            { IsApology: true } => TimedOperation.Failed,
            { Status: StatusCodes.Status503ServiceUnavailable } => "unavailable",
            { Status: >= 500 } => TimedOperation.Failed,
            { Status: >= 400 } => "refused",
            _ => "answered",
        };
}
