using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// Managers of people in the cohorts of a scope, by name, page by page. Every reading is recorded in the audit trail.
/// </summary>
public sealed class ListManagers(MentorStore store)
{
    public const int PageSize = 25;

    /// <param name="question">Which of them.</param>
    /// <param name="scope">The cohorts that the reader may see.</param>
    /// <param name="context">The reader's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    public async Task<ManagerPage> RunAsync(
        ManagerQuestion question,
        CohortScope scope,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        await store.RecordReadAsync(context, "read-managers", context.Person.Value, cancellation);
        var managers = store.ManagersIn(scope);
        if (question.Name.Length > 0)
        {
            var pattern = LikePattern.Containing(question.Name);
            managers = managers.Where(m => EF.Functions.ILike(m.Name, pattern, LikePattern.Escape));
        }

        var all = await managers.CountAsync(cancellation);
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        var page = Math.Clamp(question.Page, 0, pages - 1);
        var found = await managers
            .OrderBy(m => m.Name)
            .ThenBy(m => m.Id)
            .Skip(page * PageSize)
            .Take(PageSize)
            .Select(m => new ManagerLine(m.Id, m.Name, m.Department, !m.DigestsOff))
            .ToListAsync(cancellation);
        return new(page, pages, all, found);
    }
}

/// <summary>Which managers are asked for.</summary>
/// <param name="Name">A part of the name; "" for any.</param>
/// <param name="Page">From 0; a page that does not exist means the nearest one.</param>
public sealed record ManagerQuestion(string Name, int Page);

/// <summary>A page of managers.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="All">How many are on all pages.</param>
public sealed record ManagerPage(int Page, int Pages, int All, IReadOnlyList<ManagerLine> Managers);

/// <summary>A manager in the console's list.</summary>
/// <param name="IsOn">Whether they get digests.</param>
public sealed record ManagerLine(PersonId Id, string Name, string? Department, bool IsOn);
