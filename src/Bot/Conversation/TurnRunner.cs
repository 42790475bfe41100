using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// Runs one turn in a scope of its own: looks up the speaker, sets the culture, guards against redelivery and turns failures
/// into an apology.
/// </summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes,
    Coordinators coordinators,
    ILogger<TurnRunner> logger
)
{
    private const int Tries = 4;

    /// <returns>The reply; an apology if the turn failed.</returns>
    /// <exception cref="System.Data.Common.DbException">The database is unavailable.</exception>
    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancellation)
    {
        // Until the speaker is known, what the activity says of their language has to do.
        Languages.Speak(turn.Who.Locale ?? "");
        try
        {
            return await TryAsync(turn, cancellation);
        }
        catch (Exception e) when (!StoreOutage.Explains(e) && !cancellation.IsCancellationRequested)
        {
            Log.TurnFailed(logger, e);
            return new TextReply(TurnText.Apology) { IsApology = true };
        }
    }

    /// <summary>Two people may act on one thing: the later one looks again and acts on what is there now.</summary>
    private async Task<Reply> TryAsync(Turn turn, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await RunOnceAsync(scope.ServiceProvider, turn, cancellation);
            }
            catch (Exception e) when (e is ConcurrencyConflictException or AlreadyHandledException && attempt < Tries)
            {
                Log.LookingAgain(logger, attempt);
            }
        }
    }

    private async Task<Reply> RunOnceAsync(IServiceProvider services, Turn turn, CancellationToken cancellation)
    {
        var map = services.GetRequiredService<ConversationMap>();
        var meet = services.GetRequiredService<LoadSpeaker>();
        var met = await meet.RunAsync(turn.Who, turn.Where.ActivityKey, turn.Now, cancellation);
        var known = turn with
        {
            Person = met.Person,
            Asked = met.Asked,
            Behind = met.Behind,
            SignUp = met.SignUp is { } signUp ? new AskedQuestion(QuestionKind.Enrolment, signUp) : null,
            IsCoordinator = coordinators.Include(turn.Who.EntraId),
        };
        Languages.Speak(met.Person.Locale);

        var reply = met.Handled is { } mark
            ? await ShowAgainAsync(map, mark, known with { IsRepeat = true }, cancellation)
            : await map.AnswerAsync(known, cancellation);
        await RecordQuestionAsync(services, reply, known, cancellation);
        return reply;
    }

    /// <summary>Whatever the card of a reply asks is what the next typed words answer.</summary>
    private static Task RecordQuestionAsync(
        IServiceProvider services,
        Reply reply,
        Turn turn,
        CancellationToken cancellation
    ) =>
        reply is CardReply { Card: var card }
            ? services
                .GetRequiredService<RecordShownQuestion>()
                .RunAsync(turn.Person.Id, card.Asks, turn.Asked, card.WantsDecision, turn.Now, cancellation)
            : Task.CompletedTask;

    /// <summary>A repeated activity is answered with the state that its first delivery led to.</summary>
    private static async Task<Reply> ShowAgainAsync(
        ConversationMap map,
        HandledMark mark,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var show = mark.Show is null ? null : CardJson.ReadButton(mark.Show);
        return show is null ? NoReply.Instance : await map.PressAsync(show, Form.Empty, turn, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The turn failed")]
        public static partial void TurnFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Debug, "Concurrency conflict; running the turn again after attempt {Attempt}")]
        public static partial void LookingAgain(ILogger logger, int attempt);
    }
}
