using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>The cohorts a coordinator sees, the latest first: those in progress, or those that are over.</summary>
public sealed class ListCohorts(MentorStore store)
{
    public const int Most = 20;

    /// <summary>Those in progress.</summary>
    /// <returns>Refused with <see cref="CoordinatorsOnly"/>.</returns>
    public Task<Result<IReadOnlyList<CohortLine>>> RunAsync(CommandContext context, CancellationToken cancellation) =>
        ReadAsync(areOver: false, context, cancellation);

    /// <summary>Those that were completed or cancelled.</summary>
    /// <returns>As <see cref="RunAsync"/>.</returns>
    public Task<Result<IReadOnlyList<CohortLine>>> PastAsync(CommandContext context, CancellationToken cancellation) =>
        ReadAsync(areOver: true, context, cancellation);

    private async Task<Result<IReadOnlyList<CohortLine>>> ReadAsync(
        bool areOver,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!context.IsCoordinator)
        {
            return new CoordinatorsOnly();
        }

        var cohorts = await store
            .Cohorts.Where(c => areOver == (c.State == CohortState.Completed || c.State == CohortState.Cancelled))
            .Where(c => c.Id != Cohort.InformalId)
            .OrderByDescending(c => c.CreatedAt)
            .Take(Most)
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.State,
                c.EnrolmentClosesAt,
                c.Days,
                c.MentorshipWeeks,
            })
            .ToListAsync(cancellation);
        var ids = cohorts.ConvertAll(c => c.Id);
        var takingPart = await CountAsync(TakingPart(ids), cancellation);
        var running = await CountAsync(Running(ids), cancellation);
        var continuous = cohorts.FindAll(c => c.MentorshipWeeks is not null).ConvertAll(c => c.Id);
        var waiting = await CountAsync(continuous, EnrolmentState.Submitted, cancellation);
        var matched = await CountAsync(continuous, EnrolmentState.Matched, cancellation);
        return cohorts.ConvertAll(c => new CohortLine(
            c.Id,
            c.Name,
            c.State,
            c.EnrolmentClosesAt,
            takingPart.GetValueOrDefault(c.Id),
            running.GetValueOrDefault(c.Id)
        )
        {
            Days = c.Days,
            IsContinuous = c.MentorshipWeeks is not null,
            Waiting = waiting.GetValueOrDefault(c.Id),
            Matched = matched.GetValueOrDefault(c.Id),
        });
    }

    private IQueryable<CohortId> TakingPart(List<CohortId> cohorts) =>
        store
            .Enrolments.Where(e => cohorts.Contains(e.CohortId))
            .Where(e => e.State != EnrolmentState.Draft && e.State != EnrolmentState.Withdrawn)
            .Select(e => e.CohortId);

    private async Task<Dictionary<CohortId, int>> CountAsync(
        List<CohortId> cohorts,
        EnrolmentState state,
        CancellationToken cancellation
    )
    {
        var there = store.Enrolments.Where(e => cohorts.Contains(e.CohortId) && e.State == state);
        return cohorts.Count == 0 ? [] : await CountAsync(there.Select(e => e.CohortId), cancellation);
    }

    private IQueryable<CohortId> Running(List<CohortId> cohorts) =>
        store
            .Mentorships.Where(m => cohorts.Contains(m.CohortId))
            .Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
            .Select(m => m.CohortId);

    /// <summary>
    /// Counts for all cohorts in one pass. Their rows are interleaved in the table, so counting each cohort separately
    /// would read nearly every page each time.
    /// </summary>
    private static Task<Dictionary<CohortId, int>> CountAsync(
        IQueryable<CohortId> rows,
        CancellationToken cancellation
    ) =>
        rows.GroupBy(cohort => cohort)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
}

/// <summary>A cohort in a list.</summary>
/// <param name="TakingPart">People who submitted an enrolment and have not withdrawn.</param>
/// <param name="Running">Mentorships that are active or paused.</param>
public sealed record CohortLine(
    CohortId Id,
    string Name,
    CohortState State,
    DateTimeOffset EnrolmentClosesAt,
    int TakingPart,
    int Running
)
{
    /// <summary>The chosen days; null if there are none.</summary>
    public CohortDays? Days { get; init; }

    /// <summary>Whether it has no end and people join any day.</summary>
    public bool IsContinuous { get; init; }

    /// <summary>People without a match; counted in continuous cohorts only.</summary>
    public int Waiting { get; init; }

    /// <summary>People with a match; counted in continuous cohorts only.</summary>
    public int Matched { get; init; }

    /// <summary>Whether matches are looked for every night, without a preview.</summary>
    public bool IsMatchedAtNight => IsContinuous && State is CohortState.Enrolling or CohortState.Active;

    /// <summary>Whether a match can be previewed.</summary>
    public bool CanBeMatched =>
        !IsContinuous && State is CohortState.Enrolling or CohortState.Matching or CohortState.Active;
}
