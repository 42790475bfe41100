using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>Reads which people were matched before, in any cohort.</summary>
internal static class MatchHistory
{
    /// <summary>After this long, a proposal of a continuous cohort that came to nothing may be made again (convention).</summary>
    private static readonly TimeSpan Again = TimeSpan.FromDays(90);

    /// <summary>
    /// Every pair that shared a mentorship, with these exceptions: those who never became partners through no fault of
    /// their own; in circles and groups, those who did not take part; and circles that fell apart, so that they can be
    /// formed again. In a continuous cohort, also those whose proposal came to nothing a while ago. Rounds are counted as
    /// approved runs of the cohort since then.
    /// </summary>
    public static async Task<IReadOnlyList<PastPair>> PastPairsAsync(
        this MentorStore store,
        Cohort cohort,
        List<PersonId> people,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (id, forgotten) = (cohort.Id, cohort.IsContinuous ? now - Again : CalendarRange.First);
        var approved = await store
            .MatchRuns.Where(r => r.CohortId == id && r.ApprovedAt != null)
            .Select(r => r.ApprovedAt!.Value)
            .ToListAsync(cancellation);
        var groups = await store
            .Mentorships.Where(m =>
                m.ActiveSince != null
                || (m.EndReason != EndReason.PlaceTaken && m.EndReason != EndReason.CohortCancelled)
            )
            .Where(m => m.ActiveSince != null || m.CohortId != id || m.ProposedAt > forgotten)
            .Where(m => m.Members.Count(x => people.Contains(x.PersonId)) > 1)
            .Where(m => m.Members.Count <= 2 || (m.ActiveSince != null && m.EndReason != EndReason.Left))
            .Select(m => new
            {
                m.ProposedAt,
                People = m
                    .Members.Where(x =>
                        m.Members.Count <= 2
                        || x.Response == MemberResponse.Accepted
                        || x.Response == MemberResponse.Left
                    )
                    .Select(x => x.PersonId)
                    .ToList(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. groups
                .SelectMany(group => Pairs(group.People).Select(pair => (Pair: pair, RoundsAgo: Ago(group.ProposedAt))))
                .GroupBy(past => past.Pair, past => past.RoundsAgo)
                .Select(past => new PastPair(past.Key, past.Min())),
        ];

        int Ago(DateTimeOffset proposed) => Math.Max(1, approved.Count(at => at >= proposed));
    }

    /// <summary>How many mentorships each person has completed; people with none are left out.</summary>
    public static Task<Dictionary<PersonId, int>> CompletedAsync(
        this MentorStore store,
        List<PersonId> people,
        CancellationToken cancellation
    ) =>
        store
            .Mentorships.Where(m => m.State == MentorshipState.Completed)
            .SelectMany(m => m.Members)
            .Where(member => member.Response == MemberResponse.Accepted && people.Contains(member.PersonId))
            .GroupBy(member => member.PersonId)
            .Select(own => new { Person = own.Key, Count = own.Count() })
            .ToDictionaryAsync(own => own.Person, own => own.Count, cancellation);

    private static IEnumerable<PersonPair> Pairs(List<PersonId> people) =>
        from one in people
        from other in people
        where one.Value.CompareTo(other.Value) < 0
        select new PersonPair(one, other);
}
