using System.Collections.Concurrent;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MentorBot.Domain.Store;

/// <summary>
/// Keeps one row's odd data from stopping a job for all others. Whatever a job does to many rows, it does through here: a
/// batch that fails is halved until the odd row stands alone. That row is named in the log, left alone for a while, the
/// longer the more often it fails, and then tried again, after the others.
/// </summary>
/// <remarks>
/// Known to this process only: after a restart, for example with a version that can handle it, a row is tried at once.
/// </remarks>
public sealed partial class OddRows(ILogger<OddRows> logger)
{
    /// <summary>When no row at all can be handled and this many fail, the fault is hardly theirs: the job fails.</summary>
    public const int TooMany = 10;

    /// <summary>Rows remembered; of further ones, which only a fault of ours makes odd, each is tried in every run.</summary>
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<(string Job, Guid Row), Rest> resting = new();

    /// <summary>Whether the failure may lie in the row, and not in a database that is away or in somebody who was first.</summary>
    internal static bool Explain(Exception e, CancellationToken cancellation) =>
        !StoreOutage.Explains(e) && e is not ConcurrencyConflictException && !cancellation.IsCancellationRequested;

    /// <summary>Acts on all that is due, a batch at a time, and on each row once.</summary>
    /// <param name="due">The rows that are due, in order. What has been acted on must no longer be due.</param>
    /// <returns>The sum of what <paramref name="job"/> has returned.</returns>
    internal async Task<int> DrainAsync<TId>(
        RowJob<TId> job,
        IQueryable<TId> due,
        DateTimeOffset now,
        CancellationToken cancellation
    )
        where TId : struct, IEntityId<TId>
    {
        var known = Known<TId>(job.Name);
        var run = new RowRun<TId>(job, now, cancellation);
        var seen = new HashSet<TId>(known);
        // Ends at the latest when every row has been seen.
        for (var (found, isNew) = (job.AtOnce, true); found == job.AtOnce && isNew; )
        {
            var odd = known.Concat(run.Odd).ToList();
            var some = await Batches.RunAsync(
                job.Store,
                () => due.Where(id => !odd.Contains(id)).Take(job.AtOnce).ToListAsync(cancellation)
            );
            var fresh = some.FindAll(seen.Add);
            (found, isNew) = (some.Count, fresh.Count > 0);
            await ActAsync(run, fresh);
        }

        return await EndAsync(run, known);
    }

    /// <summary>Acts on these rows, a batch at a time.</summary>
    /// <returns>The sum of what <paramref name="job"/> has returned.</returns>
    internal async Task<int> RunAsync<TId>(
        RowJob<TId> job,
        IReadOnlyCollection<TId> rows,
        DateTimeOffset now,
        CancellationToken cancellation
    )
        where TId : struct, IEntityId<TId>
    {
        var known = Known<TId>(job.Name);
        var run = new RowRun<TId>(job, now, cancellation);
        foreach (var some in rows.Except(known).Chunk(job.AtOnce))
        {
            await ActAsync(run, [.. some]);
        }

        return await EndAsync(run, [.. known.Intersect(rows)]);
    }

    /// <summary>Those of a job's rows that are to be left alone now.</summary>
    internal List<TId> Resting<TId>(string job, DateTimeOffset now)
        where TId : struct, IEntityId<TId> =>
        [.. Of(job).Where(row => row.Value.Until > now).Select(row => TId.From(row.Key.Row))];

    /// <summary>Names a row in the log and lets it rest.</summary>
    /// <returns>Until when it rests.</returns>
    internal DateTimeOffset Note(string job, Guid row, DateTimeOffset now, Exception? exception)
    {
        var isAgain = resting.TryGetValue((job, row), out var before) && now - before.Until < LongestRest;
        var times = isAgain ? before.Times + 1 : 1;
        var rest = FirstRest * Math.Pow(2, Math.Min(times, 10) - 1);
        var until = now + (rest < LongestRest ? rest : LongestRest);
        if (times > 1 || resting.Count < MostRemembered)
        {
            resting[(job, row)] = new Rest(times, until);
        }

        Log.IsOdd(logger, job, row, times, until, exception);
        return until;
    }

    private async Task<int> EndAsync<TId>(RowRun<TId> run, List<TId> known)
        where TId : struct, IEntityId<TId>
    {
        foreach (var id in known.Except(Resting<TId>(run.Job.Name, run.Now)))
        {
            await ActAsync(run, [id]);
        }

        return run is { Handled: 0, Last: { } e } && run.Odd.Count >= TooMany
            ? throw new InvalidOperationException($"None of {run.Odd.Count} rows could be handled.", e)
            : run.Result;
    }

    /// <summary>Halves what fails: one odd row among 500 costs some 18 commits more.</summary>
    private async Task ActAsync<TId>(RowRun<TId> run, List<TId> rows)
        where TId : struct, IEntityId<TId>
    {
        if (rows.Count == 0)
        {
            return;
        }

        try
        {
            run.Result += await Batches.RunAsync(run.Job.Store, () => run.Job.ActAsync(rows));
            run.Handled += rows.Count;
            Forget(run.Job.Name, rows);
        }
        catch (Exception e)
            when (Explain(e, run.Cancellation)
                || (e is ConcurrencyConflictException && !run.Cancellation.IsCancellationRequested)
            )
        {
            // Overtaken every time, or refused by a constraint each time: not to be had now, and no reason to stop the others.
            await SplitAsync(run, rows, e);
        }
    }

    private async Task SplitAsync<TId>(RowRun<TId> run, List<TId> rows, Exception e)
        where TId : struct, IEntityId<TId>
    {
        if (rows.Count == 1)
        {
            Note(run.Job.Name, rows[0].Value, run.Now, e);
            run.Odd.Add(rows[0]);
            run.Last = e;
            return;
        }

        await ActAsync(run, rows[..(rows.Count / 2)]);
        await ActAsync(run, rows[(rows.Count / 2)..]);
    }

    private List<TId> Known<TId>(string job)
        where TId : struct, IEntityId<TId> => [.. Of(job).Select(row => TId.From(row.Key.Row))];

    private IEnumerable<KeyValuePair<(string Job, Guid Row), Rest>> Of(string job) =>
        resting.Where(row => row.Key.Job == job);

    private void Forget<TId>(string job, List<TId> rows)
        where TId : struct, IEntityId<TId>
    {
        if (!resting.IsEmpty)
        {
            rows.ForEach(row => resting.TryRemove((job, row.Value), out _));
        }
    }

    private readonly record struct Rest(int Times, DateTimeOffset Until);

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "Job {Job} cannot handle {Row}, failure {Times} in a row; the others go on, and it is left alone until {Until}"
        )]
        public static partial void IsOdd(
            ILogger logger,
            string job,
            Guid row,
            int times,
            DateTimeOffset until,
            Exception? exception
        );
    }
}
