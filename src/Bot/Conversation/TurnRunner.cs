using System.Globalization;
using System.Text.Json;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// Runs one turn: a scope of its own, the speaker made known, a time budget, the redelivery guard, one catch.
/// </summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes,
    ActivityReader reader,
    Coordinators coordinators,
    TimeProvider clock,
    ILogger<TurnRunner> logger
) : ITurns
{
    /// <summary>Teams gives up on an invoke after some 5 s; what takes longer belongs into a job.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);
    private const int Tries = 4;

    public async Task<TurnAnswer> RunAsync(Activity activity, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var reading = reader.Read(activity, clock.GetUtcNow());
        if (reading.Turn is not { } turn)
        {
            return reading.Answer;
        }

        using var _ = Log.Turn(logger, turn.Where.ActivityKey);
        return await WithinBudgetAsync(turn);
    }

    /// <summary>
    /// Once begun not bound to the request: whoever hangs up delivers again, and finds what was done. When the time is over the answer
    /// is given at once, and the work is told to stop on a thread of its own: the driver of a database that has gone silent
    /// blocks whoever cancels a statement.
    /// </summary>
    private async Task<TurnAnswer> WithinBudgetAsync(Turn turn)
    {
        var time = new CancellationTokenSource();
        try
        {
            return await AnswerAsync(turn, time.Token).WaitAsync(Budget, clock, CancellationToken.None);
        }
        catch (TimeoutException e)
        {
            Log.OutOfTime(logger, e);
            new Thread(() => Stop(time)) { IsBackground = true, Name = "Turn out of time" }.Start();
            return new TurnAnswer(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private void Stop(CancellationTokenSource time)
    {
        try
        {
            time.Cancel();
        }
        catch (AggregateException e)
        {
            Log.NotStopped(logger, e);
        }
    }

    private async Task<TurnAnswer> AnswerAsync(Turn turn, CancellationToken budget)
    {
        try
        {
            return await TryAsync(turn, budget);
        }
        catch (Exception e) when (StoreOutage.Explains(e) || budget.IsCancellationRequested)
        {
            Log.StoreUnavailable(logger, e);
            return new TurnAnswer(StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception e)
        {
            Log.TurnFailed(logger, e);
            return await ApologiseAsync(turn, budget);
        }
    }

    /// <summary>Two people may act on one thing: the later one looks again and acts on what is there now.</summary>
    private async Task<TurnAnswer> TryAsync(Turn turn, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await RunOnceAsync(scope.ServiceProvider, turn, cancellation);
            }
            catch (Exception e) when (e is SomebodyWasFirstException or AlreadyHandledException && attempt < Tries)
            {
                Log.LookingAgain(logger, attempt);
            }
        }
    }

    private async Task<TurnAnswer> RunOnceAsync(IServiceProvider services, Turn turn, CancellationToken cancellation)
    {
        var map = services.GetRequiredService<ConversationMap>();
        var meet = services.GetRequiredService<MeetPerson>();
        var met = await meet.RunAsync(turn.Who, turn.Where.ActivityKey, turn.Now, cancellation);
        var known = turn with
        {
            Person = met.Person,
            Asked = met.Asked,
            IsCoordinator = coordinators.Include(turn.Who.EntraId),
        };
        CultureInfo.CurrentCulture = LocalDates.CultureOf(met.Person.Locale);

        var reply = met.Handled is { } mark
            ? await ShowAgainAsync(map, mark, known with { IsRepeat = true }, cancellation)
            : await map.AnswerAsync(known, cancellation);
        return await services.GetRequiredService<ReplySender>().SendAsync(known, reply, cancellation);
    }

    /// <summary>A repeated activity is answered with the state that its first delivery led to.</summary>
    private static async Task<Reply> ShowAgainAsync(
        ConversationMap map,
        HandledMark mark,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var show = mark.Show is null ? null : JsonSerializer.Deserialize<Button>(mark.Show, CardJson.Options);
        return show is null ? NoReply.Instance : await map.PressAsync(show, Form.Empty, turn, cancellation);
    }

    private async Task<TurnAnswer> ApologiseAsync(Turn turn, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        const string apology =
            "Something went wrong on our side. Please look again in a minute; what you did may be saved already.";
        var sender = scope.ServiceProvider.GetRequiredService<ReplySender>();
        return await sender.SendAsync(turn, apology, cancellation) with { IsApology = true };
    }

    private static partial class Log
    {
        public static readonly Func<ILogger, string, IDisposable?> Turn = LoggerMessage.DefineScope<string>(
            "{ActivityKey}"
        );

        [LoggerMessage(LogLevel.Error, "The turn failed")]
        public static partial void TurnFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "The turn did not end in time; what it did not commit is to be delivered again")]
        public static partial void OutOfTime(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "A turn that is out of time could not be told to stop")]
        public static partial void NotStopped(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "The database cannot be reached")]
        public static partial void StoreUnavailable(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Debug, "Somebody was first; looking again after attempt {Attempt}")]
        public static partial void LookingAgain(ILogger logger, int attempt);
    }
}
