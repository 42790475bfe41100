namespace MentorBot.Bot.Hosting;

/// <summary>
/// Gives memory back when a rush is over: an idle process allocates too little for the runtime to collect, and would keep
/// for hours what a Monday's planning has left. While there is work it does nothing, so no turn waits for it.
/// </summary>
internal sealed class IdleMemory : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    /// <summary>Bytes; jobs that find nothing to do allocate less between two looks.</summary>
    private const long Little = 16 << 20;

    /// <summary>Bytes since the last time; less is not worth a collection.</summary>
    private const long Much = 64 << 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looks = new PeriodicTimer(Look, TimeProvider.System);
        var (before, left) = (0L, 0L);
        while (await looks.WaitForNextTickAsync(stoppingToken))
        {
            var allocated = GC.GetTotalAllocatedBytes();
            var lately = allocated - before;
            (before, left) = (allocated, left + lately);
            if (lately < Little && left > Much)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                left = 0;
            }
        }
    }
}
