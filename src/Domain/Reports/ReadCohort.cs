using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// Reads how a cohort is doing. If the result contains anything about individuals, the reading is recorded in the audit
/// trail.
/// </summary>
public sealed class ReadCohort(MentorStore store)
{
    public const int MostAttention = 8;
    private static readonly TimeSpan CheckInWindow = TimeSpan.FromDays(28);

    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<CohortStatus>> RunAsync(
        CohortId id,
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

        var counts = await CountAsync(id, cancellation);
        var sent = await CountCheckInsAsync(id, context.Now, cancellation);
        var attention = await SilentAsync(id, context.Now.AddDays(-cohort.Policy.SilentAfterDays), cancellation);
        var unreachable = await store.UnreachableAsync(id, cancellation);
        if (attention.Count + unreachable.Count > 0)
        {
            await store.RecordReadAsync(context, "read-cohort", id.Value, cancellation);
        }

        return new CohortStatus(
            FactsOf(cohort),
            counts.Funnel,
            counts.Mentorships,
            sent,
            [.. attention.Take(MostAttention)],
            attention.Count > MostAttention
        )
        {
            Unreachable = unreachable,
            SuggestionsFirst = cohort.Policy.SuggestionsFirst,
            Suggestions = await store.SuggestionStatusAsync(cohort, context.Now, cancellation),
        };
    }

    private static CohortFacts FactsOf(Cohort c) =>
        new(c.Id, c.Name, c.Purpose, c.Model, c.State, c.Skills, c.EnrolmentClosesAt, c.StartsAt, c.EndsAt)
        {
            Policy = c.Policy,
            LearningGoal = c.LearningGoal,
            MentorsOfId = c.MentorsOfId,
            Days = c.Days,
            MentorshipWeeks = c.MentorshipWeeks,
            MatchingHeldAt = c.MatchingHeldAt,
            LastNight = c.LastNight,
        };

    /// <summary>Counts everything that has few rows in one round trip.</summary>
    private async Task<Counts> CountAsync(CohortId id, CancellationToken cancellation)
    {
        var subject = id.Value;
        var enrolled = store.Enrolments.Where(e => e.CohortId == id);
        var pairs = store.Mentorships.Where(m => m.CohortId == id);
        return await store
            .Cohorts.Where(c => c.Id == id)
            .Select(_ => new Counts(
                new EnrolmentFunnel(
                    store.Notices.Count(n => n.Kind == NoticeKind.CohortInvitation && n.SubjectId == subject)
                        + store.SentNotices.Count(n => n.Kind == NoticeKind.CohortInvitation && n.SubjectId == subject),
                    enrolled.Count(e => e.State == EnrolmentState.Draft),
                    enrolled.Count(e => e.State == EnrolmentState.Submitted),
                    enrolled.Count(e => e.State == EnrolmentState.Matched),
                    enrolled.Count(e => e.State == EnrolmentState.Paused),
                    enrolled.Count(e => e.State == EnrolmentState.Withdrawn)
                ),
                new MentorshipCounts(
                    pairs.Count(m => m.State == MentorshipState.Proposed || m.State == MentorshipState.Accepted),
                    pairs.Count(m => m.State == MentorshipState.Active),
                    pairs.Count(m => m.State == MentorshipState.Paused),
                    pairs.Count(m => m.State == MentorshipState.Completed),
                    pairs.Count(m => m.State == MentorshipState.Ended)
                )
            ))
            .SingleAsync(cancellation);
    }

    private Task<int> CountCheckInsAsync(CohortId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - CheckInWindow;
        return store
            .CheckIns.Where(c => c.AskedAt != null && c.DueAt > since && c.DueAt <= now)
            .Where(c => store.Mentorships.Any(m => m.CohortId == id && m.Id == c.MentorshipId))
            .CountAsync(cancellation);
    }

    /// <summary>
    /// Mentorships without a recent answer. Those with an unreachable member are listed elsewhere. Nobody is asked
    /// during a pause, so the days count from its end.
    /// </summary>
    private async Task<List<NeedsAttention>> SilentAsync(CohortId id, DateTimeOffset since, CancellationToken ct)
    {
        var pairs = await store
            .Mentorships.Where(m => m.CohortId == id && m.State == MentorshipState.Active)
            .Where(m => (m.ResumedAt ?? m.ActiveSince) <= since)
            .Where(m => !store.CheckIns.Any(c => c.MentorshipId == m.Id && c.AnsweredAt > since))
            .OrderBy(m => m.ResumedAt ?? m.ActiveSince)
            .Select(m => new
            {
                Running = m.ResumedAt ?? m.ActiveSince ?? since,
                Answered = store.CheckIns.Where(c => c.MentorshipId == m.Id).Max(c => c.AnsweredAt),
                People = store
                    .People.Where(p => m.Members.Any(x => x.PersonId == p.Id && x.Response == MemberResponse.Accepted))
                    .OrderBy(p => p.Name)
                    .Select(p => new { p.Name, p.Reachability })
                    .ToList(),
            })
            .Where(pair => pair.People.All(p => p.Reachability == Reachability.Reachable))
            .Take(MostAttention + 1)
            .ToListAsync(ct);
        return
        [
            .. pairs.Select(pair => new NeedsAttention(
                AttentionReason.Silent,
                [.. pair.People.Select(p => p.Name)],
                pair.Answered > pair.Running ? pair.Answered.Value : pair.Running
            )),
        ];
    }

    private sealed record Counts(EnrolmentFunnel Funnel, MentorshipCounts Mentorships);
}
