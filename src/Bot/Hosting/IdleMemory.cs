namespace MentorBot.Bot.Hosting;

/// <summary>
/// Returns memory to the system after a load peak. An idle process allocates too little to trigger a collection, so it
/// would hold on to the memory of a large planning run for hours. Under load it does nothing, so no turn waits for it.
/// </summary>
internal sealed class IdleMemory : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    /// <summary>In bytes between two checks; jobs that find nothing to do allocate less.</summary>
    private const long Little = 16 << 20;

    /// <summary>In bytes since the last collection; less is not worth another one.</summary>
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
