using MentorBot.Bot.BotFramework;
using MentorBot.Domain.Telemetry;

namespace MentorBot.Bot.Conversation;

/// <summary>Measures every turn by what its HTTP answer says of it.</summary>
internal sealed class MeasuredTurns(TurnRunner turns) : ITurns
{
    /// <summary>Other kinds are called “other”: a label must not be what somebody sent.</summary>
    private static readonly HashSet<string> Kinds = new(
        ["message", "invoke", "conversationUpdate", "installationUpdate", "messageReaction", "typing", "event"],
        StringComparer.Ordinal
    );

    public async Task<TurnAnswer> RunAsync(Activity activity, CancellationToken cancellation)
    {
        using var work = Signals.Turn(Kinds.TryGetValue(activity.Type ?? "", out var kind) ? kind : "other");
        var answer = await turns.RunAsync(activity, cancellation);
        work.Outcome = OutcomeOf(answer);
        return answer;
    }

    private static string OutcomeOf(TurnAnswer answer) =>
        answer switch
        {
            { IsApology: true } => Work.Failed,
            { Status: StatusCodes.Status503ServiceUnavailable } => "unavailable",
            { Status: >= 500 } => Work.Failed,
            { Status: >= 400 } => "refused",
            _ => "answered",
        };
}
