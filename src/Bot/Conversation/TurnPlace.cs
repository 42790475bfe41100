using System.Threading.RateLimiting;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// The place of a turn among those that run. A turn whose time is over keeps it until its work has really stopped, so that
/// work that nobody waits for any more cannot pile up.
/// </summary>
internal sealed class TurnPlace(RateLimitLease lease) : IDisposable
{
    /// <summary>Not longer, because a connection to a database that fell silent may take many minutes to fail.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(1);

    private Task work = Task.CompletedTask;

    /// <summary>Keeps the place, once it is disposed, until this work has stopped.</summary>
    public void HoldUntil(Task unfinished) => work = unfinished;

    public void Dispose() => _ = GiveBackAsync();

    private async Task GiveBackAsync()
    {
        if (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(LongestHold, TimeProvider.System));
        }

        lease.Dispose();
    }
}
