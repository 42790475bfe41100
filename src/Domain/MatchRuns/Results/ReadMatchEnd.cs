using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>Reads how one run ended, for the person who waits for it.</summary>
public sealed class ReadMatchEnd(MentorStore store)
{
    /// <summary>Whether the run is still waiting or being planned; cheap enough to be polled.</summary>
    public Task<bool> IsUnderWayAsync(MatchRunId id, CancellationToken cancellation) =>
        store.MatchRuns.AnyAsync(
            run => run.Id == id && (run.State == MatchRunState.Queued || run.State == MatchRunState.Running),
            cancellation
        );

    /// <param name="id">The run.</param>
    /// <param name="reader">Who is told. The caller must have checked that they may read it.</param>
    /// <param name="now">When it is told; the reading is recorded in the audit trail.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns><see cref="MatchEnd.None"/> if the run does not exist.</returns>
    public async Task<MatchEnd> RunAsync(
        MatchRunId id,
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var run = await store.MatchRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation);
        if (run is null)
        {
            return MatchEnd.None;
        }

        if (run.Summary is not null)
        {
            var context = new CommandContext(reader, IsCoordinator: true, now);
            await store.RecordReadAsync(context, "read-match", id.Value, cancellation);
        }

        var cohort = await store.Cohorts.AsNoTracking().SingleAsync(c => c.Id == run.CohortId, cancellation);
        var why = run.Failure?.Read();
        return new(
            run.CohortId,
            cohort.Name,
            run.State,
            why,
            await store.AboutAsync(why, cancellation),
            run.Summary is null ? null : await store.PreviewAsync(run, cohort, cancellation),
            await store.People.Where(p => p.Id == reader).Select(p => p.EntraId).SingleOrDefaultAsync(cancellation)
        );
    }
}

/// <summary>How a run ended.</summary>
/// <param name="Why">Why it failed or was not approved; null otherwise.</param>
/// <param name="About">The people whose lock cannot be kept, if that is the reason; empty otherwise.</param>
/// <param name="Result">Null if it gave none.</param>
/// <param name="ReaderEntraId">The reader's Entra id.</param>
public sealed record MatchEnd(
    CohortId CohortId,
    string Cohort,
    MatchRunState State,
    Refusal? Why,
    IReadOnlyList<string> About,
    MatchPreview? Result,
    Guid ReaderEntraId
)
{
    /// <summary>Stands for a run that does not exist.</summary>
    public static readonly MatchEnd None = new(default, "", MatchRunState.Cancelled, null, [], null, Guid.Empty);

    public bool IsUnderWay => State is MatchRunState.Queued or MatchRunState.Running;
}
