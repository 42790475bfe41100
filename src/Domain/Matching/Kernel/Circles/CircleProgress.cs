namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>How far several searches are together; also where they notice that they are called off.</summary>
internal sealed class CircleProgress(KernelRun run, int searches)
{
    private int ticks;

    public void Tick()
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var percent = (int)(Interlocked.Increment(ref ticks) * 100L / (searches * (long)CircleAnnealing.Ticks));
        run.Progress?.Report(new(MatchStage.Matching, Math.Min(percent, 100)));
    }
}
