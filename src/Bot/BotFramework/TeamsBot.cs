using MentorBot.Bot.Conversation;
using MentorBot.Domain.Store;
using MentorBot.Domain.Telemetry;
using Microsoft.Bot.Builder;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Called by the SDK for every authenticated activity: reads it, runs the turn and sends the reply, all within the turn's
/// time budget. A bare <see cref="IBot"/>, because the SDK's activity handler rejects invokes that real clients send.
/// </summary>
internal sealed class TeamsBot(
    ActivityReader reader,
    TurnBudget budget,
    TurnRunner turns,
    ReplySender replies,
    ILogger<TeamsBot> logger
) : IBot
{
    /// <summary>
    /// All other types are reported as "other": metric labels must not come from the sender, who could create any
    /// number of them.
    /// </summary>
    private static readonly HashSet<string> Kinds = new(
        ["message", "invoke", "conversationUpdate", "installationUpdate", "messageReaction", "typing", "event"],
        StringComparer.Ordinal
    );

    private static readonly Func<ILogger, string, IDisposable?> LogScope = LoggerMessage.DefineScope<string>(
        "{ActivityKey}"
    );

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var operation = MentorTelemetry.Turn(
            Kinds.TryGetValue(turnContext.Activity.Type, out var kind) ? kind : "other"
        );
        try
        {
            operation.Outcome = await AnswerAsync(turnContext);
        }
        catch (Exception e) when (e is TurnUnavailableException || StoreOutage.Explains(e))
        {
            operation.Outcome = "unavailable";
            throw;
        }
    }

    /// <summary>
    /// Not cancelled with the request: a channel that hangs up delivers the activity again, and then gets the result of
    /// this turn.
    /// </summary>
    private async Task<string> AnswerAsync(ITurnContext context)
    {
        var reading = reader.Read(context.Activity);
        if (reading.Turn is not { } turn)
        {
            return reading.IsKnown ? await AcceptAsync(context) : "refused";
        }

        using var _ = LogScope(logger, turn.Where.ActivityKey);
        return await budget.RunAsync(async time =>
        {
            var reply = await turns.RunAsync(turn, time);
            await replies.SendAsync(context, turn, reply, time);
            return reply is TextReply { IsApology: true } ? TimedOperation.Failed : "answered";
        });
    }

    private static async Task<string> AcceptAsync(ITurnContext context)
    {
        await ReplySender.AcknowledgeAsync(context, null, CancellationToken.None);
        return "answered";
    }
}
