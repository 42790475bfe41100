using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// Reads who in a cohort needs help, by the rules of <see cref="ReadCohort"/>. If anybody is named, the reading is recorded in
/// the audit trail. At most six statements and a record, however many people there are.
/// </summary>
public sealed class ReadCohortHealth(MentorStore store)
{
    /// <param name="id">The cohort.</param>
    /// <param name="page">From 0; a page that does not exist means the nearest one.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<CohortHealth>> RunAsync(
        CohortId id,
        int page,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator
            ? await store.Cohorts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation)
            : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        var pairs = store.SilentPairs(id, context.Now.AddDays(-cohort.Policy.SilentAfterDays));
        var (silent, away) = (
            await pairs.CountAsync(cancellation),
            await store.PeopleAway(id).CountAsync(cancellation)
        );
        var shown = Math.Clamp(page, 0, CohortHealth.PagesOf(silent + away) - 1);
        var entries = await EntriesAsync(id, pairs, silent, shown, cancellation);
        if (entries.Count > 0)
        {
            await store.RecordReadAsync(context, "read-cohort-health", id.Value, cancellation);
        }

        var running = await store
            .Mentorships.Where(m => m.CohortId == id && m.State == MentorshipState.Active)
            .CountAsync(cancellation);
        return new CohortHealth(CohortFacts.Of(cohort), running, silent, away, shown, entries);
    }

    /// <summary>A page that the silent do not fill goes on with those who cannot be reached.</summary>
    private async Task<List<HealthEntry>> EntriesAsync(
        CohortId id,
        IQueryable<SilentPair> pairs,
        int silent,
        int page,
        CancellationToken cancellation
    )
    {
        var skip = page * CohortHealth.PageSize;
        var found =
            skip < silent
                ? await pairs.LongestFirst().Skip(skip).Take(CohortHealth.PageSize).ToListAsync(cancellation)
                : [];
        var entries = found.ConvertAll(pair => new HealthEntry(pair.People, null, pair.Since));
        var room = CohortHealth.PageSize - entries.Count;
        if (room > 0)
        {
            entries.AddRange(await AwayAsync(id, Math.Max(0, skip - silent), room, cancellation));
        }

        return entries;
    }

    private async Task<IEnumerable<HealthEntry>> AwayAsync(
        CohortId id,
        int skip,
        int most,
        CancellationToken cancellation
    )
    {
        var people = await store
            .PeopleAway(id)
            .LongestFirst()
            .Skip(skip)
            .Take(most)
            .Select(p => new
            {
                Named = new NamedPerson(p.Name, p.Email),
                p.Reachability,
                p.ReachabilityChangedAt,
                Partners = store
                    .Mentorships.IgnoreAutoIncludes()
                    .Where(m => m.CohortId == id && m.State == MentorshipState.Active)
                    .Where(m => m.Members.Any(x => x.PersonId == p.Id && x.Response == MemberResponse.Accepted))
                    .SelectMany(m => m.Members.Where(x => x.Response == MemberResponse.Accepted))
                    .Where(x => x.PersonId != p.Id)
                    .Join(store.People, x => x.PersonId, other => other.Id, (x, other) => other.Name)
                    .OrderBy(name => name)
                    .ToList(),
            })
            .ToListAsync(cancellation);
        return people.Select(p => new HealthEntry(
            [p.Named],
            CohortReach.WhatToDo(p.Reachability),
            p.ReachabilityChangedAt
        )
        {
            Partners = p.Partners,
        });
    }
}
