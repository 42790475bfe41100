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
    /// <exception cref="TurnUnavailableException">The time is up; it tells when the work has really stopped.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        var time = new CancellationTokenSource();
        var working = work(time.Token);
        try
        {
            return await working.WaitAsync(Budget, clock, CancellationToken.None);
        }
        catch (TimeoutException) when (working.IsCompleted)
        {
            return await working;
        }
        catch (TimeoutException e)
        {
            new Thread(() => Stop(time)) { IsBackground = true, Name = "turn-out-of-time" }.Start();
            throw new TurnUnavailableException("The turn did not end in time.", e) { Unfinished = working };
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
internal sealed class TurnUnavailableException(string message, Exception inner) : Exception(message, inner)
{
    /// <summary>The work, which was told to stop; it ends when it has done so, in whatever way.</summary>
    public Task Unfinished { get; init; } = Task.CompletedTask;
}
