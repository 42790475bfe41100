namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>Runs numbered pieces of work on as many threads as the run allows; whichever is free takes the next.</summary>
internal static class ParallelWork
{
    /// <param name="pieces">Numbered from 0. What they yield must not depend on their order.</param>
    /// <param name="createWorker">Makes what does the pieces of one thread; called once on each thread.</param>
    public static void Run(KernelRun run, MatchStage stage, int pieces, Func<Action<int>> createWorker)
    {
        var (taken, done) = (-1, 0);
        if (run.Threads == 1 || pieces < 2)
        {
            Work();
            return;
        }

        Together(run, [.. Enumerable.Repeat<Action>(Work, Math.Min(run.Threads, pieces))]);

        void Work()
        {
            var worker = createWorker();
            for (var piece = Interlocked.Increment(ref taken); piece < pieces; piece = Interlocked.Increment(ref taken))
            {
                run.Cancellation.ThrowIfCancellationRequested();
                worker(piece);
                Tell(Interlocked.Increment(ref done));
            }
        }

        void Tell(int sofar)
        {
            var percent = (int)(100L * sofar / pieces);
            if (run.Progress is not null && percent != 100L * (sofar - 1) / pieces)
            {
                run.Progress.Report(new MatchProgress(stage, percent));
            }
        }
    }

    /// <summary>Has different things done, at the same time where the run allows it.</summary>
    public static void Together(KernelRun run, params Action[] works)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = run.Threads }, works);
        }
        catch (AggregateException) when (run.Cancellation.IsCancellationRequested)
        {
            run.Cancellation.ThrowIfCancellationRequested();
        }
    }
}
