using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>To whom it is offered to become one, and with which circle.</summary>
public sealed partial class MergeCircles
{
    /// <summary>So many other circles are looked at, those with the fewest members first.</summary>
    private const int MostLookedAt = 100;

    /// <summary>Once for each departure that left it too small.</summary>
    private static bool MayBeOffered(MentorshipDetails small, CircleMerge? before) =>
        small.Cohort.State == CohortState.Active
        && small.Mentorship.Present().Count < small.Cohort.Policy.MinCircle
        && (
            before is null
            || small.Mentorship.Members.Exists(m => m.Response == MemberResponse.Left && m.RespondedAt > before.AskedAt)
        );

    /// <returns>Whether the members are asked, or asked about another offer first.</returns>
    private async Task<bool> OfferAsync(
        MentorshipDetails small,
        CircleMerge? before,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (id, cohort) = (small.Mentorship.Id, small.Cohort.Id);
        var tracked = store.CircleMerges.Local.Where(m => m.State == CircleMergeState.Asking).ToList();
        var asked = tracked.SelectMany(m => new[] { m.SmallId, m.LargeId }).ToList();
        if (
            asked.Contains(id)
            || await store.CircleMerges.AnyAsync(
                m => m.LargeId == id && m.State == CircleMergeState.Asking,
                cancellation
            )
        )
        {
            return true;
        }

        var others = await store.LoadDetailsAsync(
            store
                .Mentorships.Where(m => m.CohortId == cohort && m.Id != id && !asked.Contains(m.Id))
                .Where(m => m.EndedAt == null && m.ActiveSince != null)
                .Where(m =>
                    !store.CircleMerges.Any(x =>
                        (x.SmallId == m.Id || x.LargeId == m.Id) && x.State == CircleMergeState.Asking
                    )
                )
                .OrderBy(m => m.Members.Count(x => x.Response == MemberResponse.Accepted))
                .ThenBy(m => m.Id)
                .Take(MostLookedAt),
            cancellation
        );
        var fit = await MergeFit.ReadAsync(store, small, others, cancellation);
        var fitting = others
            .Where(fit.Allows)
            .OrderBy(other => other.Mentorship.Present().Count)
            .ThenBy(other => other.Mentorship.Id.Value)
            .FirstOrDefault();
        if (fitting is null)
        {
            return false;
        }

        await AskAsync(id, fitting.Mentorship.Id, before, now, cancellation);
        await TellAsync(small, fitting, now, cancellation);
        return true;
    }

    private async Task AskAsync(
        MentorshipId small,
        MentorshipId large,
        CircleMerge? before,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (before is null)
        {
            store.CircleMerges.Add(CircleMerge.Ask(small, large, now));
            return;
        }

        before.AskAgain(large, now);
        store.MergeConsents.RemoveRange(
            await store.MergeConsents.Where(c => c.SmallId == small).ToListAsync(cancellation)
        );
    }

    private async Task TellAsync(
        MentorshipDetails small,
        MentorshipDetails large,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        List<PersonId> people =
        [
            .. small.Mentorship.Present().Concat(large.Mentorship.Present()).Select(m => m.PersonId),
        ];
        var hours = await store.HoursOfAsync(people, cancellation);
        var room = await PromptRoom.ReadAsync(store, people, budget, now, cancellation);
        foreach (var person in people)
        {
            var at = room.Space(person, hours[person], now);
            store.Notices.Add(
                Notice.Tell(
                    person,
                    NoticeKind.CircleMergeAsked,
                    small.Mentorship.Id.Value,
                    now,
                    notBefore: at,
                    occurrence: MentorshipLoading.OccurrenceAt(now)
                )
            );
        }
    }
}
