using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// The cohorts of a scope with their funnels, the latest first, page by page. Five statements, however many cohorts there are.
/// </summary>
public sealed class ListConsoleCohorts(MentorStore store)
{
    public const int PageSize = 20;

    public async Task<CohortPage> RunAsync(CohortQuestion question, CohortScope scope, CancellationToken cancellation)
    {
        var asked = Asked(question, scope);
        var all = await asked.CountAsync(cancellation);
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        var page = Math.Clamp(question.Page, 0, pages - 1);
        var cohorts = await asked
            .AsNoTracking()
            .OrderByDescending(c => c.CreatedAt)
            .ThenBy(c => c.Id)
            .Skip(page * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        var funnels = await FunnelsAsync(cohorts.ConvertAll(c => c.Id), cancellation);
        return new(page, pages, all, cohorts.ConvertAll(c => new ConsoleCohortLine(CohortFacts.Of(c), funnels(c.Id))));
    }

    private IQueryable<Cohort> Asked(CohortQuestion question, CohortScope scope)
    {
        var cohorts = store.CohortsIn(scope);
        cohorts = question.Phase switch
        {
            CohortPhase.Current => cohorts.Where(c =>
                c.State != CohortState.Completed && c.State != CohortState.Cancelled
            ),
            CohortPhase.Past => cohorts.Where(c =>
                c.State == CohortState.Completed || c.State == CohortState.Cancelled
            ),
            _ => cohorts,
        };
        return question.Name.Length == 0
            ? cohorts
            : cohorts.Where(c => EF.Functions.ILike(c.Name, LikePattern.Containing(question.Name), LikePattern.Escape));
    }

    /// <summary>Counted for all cohorts of the page at once, a statement for each kind of row.</summary>
    private async Task<Func<CohortId, CohortFunnel>> FunnelsAsync(List<CohortId> ids, CancellationToken cancellation)
    {
        var subjects = ids.ConvertAll(id => id.Value);
        var invited = await store
            .Notices.Where(n => n.Kind == NoticeKind.CohortInvitation && subjects.Contains(n.SubjectId))
            .Select(n => n.SubjectId)
            .Concat(
                store
                    .SentNotices.Where(n => n.Kind == NoticeKind.CohortInvitation && subjects.Contains(n.SubjectId))
                    .Select(n => n.SubjectId)
            )
            .GroupBy(subject => subject)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => new CohortId(group.Key), group => group.Count, cancellation);
        var people = await store
            .Enrolments.Where(e => ids.Contains(e.CohortId))
            .GroupBy(e => e.CohortId)
            .Select(group => new
            {
                group.Key,
                SignedUp = group.Count(e => e.State != EnrolmentState.Draft && e.State != EnrolmentState.Withdrawn),
                Matched = group.Count(e => e.State == EnrolmentState.Matched),
            })
            .ToDictionaryAsync(group => group.Key, cancellation);
        var running = await store
            .Mentorships.Where(m => ids.Contains(m.CohortId))
            .Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
            .GroupBy(m => m.CohortId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return id =>
            new(
                invited.GetValueOrDefault(id),
                people.GetValueOrDefault(id)?.SignedUp ?? 0,
                people.GetValueOrDefault(id)?.Matched ?? 0,
                running.GetValueOrDefault(id)
            );
    }
}

/// <summary>Which cohorts are asked for.</summary>
/// <param name="Name">A part of the name; "" for any.</param>
/// <param name="Page">From 0; a page that does not exist means the nearest one.</param>
public sealed record CohortQuestion(CohortPhase Phase, string Name, int Page);

/// <summary>Whether cohorts are over.</summary>
public enum CohortPhase
{
    /// <summary>Being set up, or in progress.</summary>
    Current,

    /// <summary>Completed or cancelled.</summary>
    Past,

    All,
}

/// <summary>A page of cohorts.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="All">How many are on all pages.</param>
public sealed record CohortPage(int Page, int Pages, int All, IReadOnlyList<ConsoleCohortLine> Cohorts);

/// <summary>A cohort in the console's list.</summary>
public sealed record ConsoleCohortLine(CohortFacts Cohort, CohortFunnel Funnel);

/// <summary>How far people have come.</summary>
/// <param name="Invited">Invitations; some of these people have signed up since.</param>
/// <param name="SignedUp">People who submitted an enrolment and have not withdrawn it.</param>
/// <param name="Matched">Those of them who are in a mentorship or have a proposal.</param>
/// <param name="Active">Mentorships that run or take a break.</param>
public sealed record CohortFunnel(int Invited, int SignedUp, int Matched, int Active);
