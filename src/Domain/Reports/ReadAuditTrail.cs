using System.Runtime.CompilerServices;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// The audit trail for programme leads, the newest first, page by page by key: a later page costs as much as the first. Acts and
/// names only, never what anybody wrote; <see cref="AuditActs"/> says which acts. Every reading is recorded in the trail.
/// </summary>
public sealed class ReadAuditTrail(MentorStore store)
{
    public const int PageSize = 50;
    private const int BatchSize = 500;

    /// <returns>Refused with <see cref="NotFound"/> for whoever does not see all cohorts.</returns>
    public async Task<Result<AuditPage>> RunAsync(
        AuditQuestion question,
        CohortScope scope,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!scope.SeesAll)
        {
            return new NotFound();
        }

        await store.RecordReadAsync(context, "read-audit-trail", context.Person.Value, cancellation);
        return await PageAsync(question, PageSize, cancellation);
    }

    /// <summary>Everything that is asked for, batch by batch, so that memory holds one batch however long the trail is.</summary>
    /// <returns>Nothing for whoever does not see all cohorts.</returns>
    public async IAsyncEnumerable<AuditLine> AllAsync(
        AuditQuestion question,
        CohortScope scope,
        CommandContext context,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (!scope.SeesAll)
        {
            yield break;
        }

        await store.RecordReadAsync(context, "download-audit-trail", context.Person.Value, cancellation);
        for (var next = question; ; )
        {
            var page = await PageAsync(next, BatchSize, cancellation);
            foreach (var line in page.Lines)
            {
                yield return line;
            }

            if (page.Next is null)
            {
                yield break;
            }

            next = next with { Before = page.Next };
        }
    }

    private async Task<AuditPage> PageAsync(AuditQuestion question, int size, CancellationToken cancellation)
    {
        var found = await Asked(question)
            .OrderByDescending(e => e.Id)
            .Take(size + 1)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var shown = found.Take(size).ToList();
        var names = await AuditNames.ReadAsync(store, shown, cancellation);
        return new(shown.ConvertAll(names.LineOf), found.Count > size ? shown[^1].Id : null);
    }

    private IQueryable<AuditEntry> Asked(AuditQuestion question)
    {
        var entries = store.AuditBetween(question).Where(e => !AuditActs.OfOneself.Contains(e.Action));
        if (question.Act is { } act)
        {
            entries = entries.Where(e => e.Action == act);
        }

        if (question.Name.Length == 0)
        {
            return entries;
        }

        var pattern = LikePattern.Containing(question.Name);
        var people = store.People.Where(p => EF.Functions.ILike(p.Name, pattern, LikePattern.Escape));
        return entries.Where(e => AuditActs.Programme.Contains(e.Action) && people.Any(p => p.Id == e.ActorId));
    }
}
