namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>Has the pieces of a piece of work done by as many threads as the run allows, whoever is free taking the next.</summary>
internal static class Crew
{
    /// <param name="pieces">Numbered from 0. What they yield must not depend on their order.</param>
    /// <param name="hand">Makes what does the pieces of one thread; called once on each thread.</param>
    public static void Share(KernelRun run, MatchStage stage, int pieces, Func<Action<int>> hand)
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
            var work = hand();
            for (var piece = Interlocked.Increment(ref taken); piece < pieces; piece = Interlocked.Increment(ref taken))
            {
                run.Cancellation.ThrowIfCancellationRequested();
                work(piece);
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
