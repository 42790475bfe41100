namespace MentorBot.Bot.Conversation;

/// <summary>Limits the time of one turn, including its reply.</summary>
internal sealed partial class TurnBudget(TimeProvider clock, ILogger<TurnBudget> logger)
{
    /// <summary>Teams gives up on an invoke after about 5 s; longer work belongs in a job.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Fails as soon as the time is up, and cancels the work on a separate thread, because cancelling a statement blocks
    /// while the database does not respond.
    /// </summary>
    /// <exception cref="TurnUnavailableException">The time is up.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        var time = new CancellationTokenSource();
        try
        {
            return await work(time.Token).WaitAsync(Budget, clock, CancellationToken.None);
        }
        catch (TimeoutException e)
        {
            new Thread(() => Stop(time)) { IsBackground = true, Name = "Turn out of time" }.Start();
            throw new TurnUnavailableException("The turn did not end in time.", e);
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

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A turn that is out of time could not be told to stop")]
        public static partial void NotStopped(ILogger logger, Exception exception);
    }
}

/// <summary>The turn cannot be finished now. The channel should deliver it again; work already committed is not repeated.</summary>
internal sealed class TurnUnavailableException(string message, Exception inner) : Exception(message, inner);
