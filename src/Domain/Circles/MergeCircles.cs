using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Asks the members of a circle that has fewer people than its cohort wants, and of another that has room for all of them, whether
/// they become one; and makes them one if all agree. A circle that is too small to go on ends if no other takes it in. Idempotent,
/// so it may run at any time.
/// </summary>
public sealed partial class MergeCircles(MentorStore store, PromptBudget budget, OddRows odd)
{
    /// <returns>How many circles were looked at.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<MentorshipId>("merge-circles", store, ids => TendAsync(ids, now, cancellation)),
            store.MergesDueBy(now).OrderBy(m => m.Id).Select(m => m.Id),
            now,
            cancellation
        );

    private async Task<int> TendAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var loaded = await store.LoadDetailsAsync(store.Mentorships.Where(m => ids.Contains(m.Id)), cancellation);
        var merges = await store
            .CircleMerges.Where(m => ids.Contains(m.SmallId))
            .ToDictionaryAsync(m => m.SmallId, cancellation);
        foreach (var small in loaded)
        {
            var merge = merges.GetValueOrDefault(small.Mentorship.Id);
            if (merge is { State: CircleMergeState.Asking })
            {
                await SettleAsync(merge, small, now, cancellation);
            }
            else if (!(MayBeOffered(small, merge) && await OfferAsync(small, merge, now, cancellation)))
            {
                EndIfTooSmall(small, now);
            }
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return loaded.Count;
    }

    private void EndIfTooSmall(MentorshipDetails small, DateTimeOffset now)
    {
        if (small.Mentorship.IsRunning && small.Mentorship.Present().Count < Quorum.FewestInCircle)
        {
            store.EndTooSmall(small, now);
            store.Audit.Add(AuditEntry.Of(CommandContext.OfJob(now), "end-small-circle", small.Mentorship.Id.Value));
        }
    }

    private async Task SettleAsync(
        CircleMerge merge,
        MentorshipDetails small,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var found = await store.LoadDetailsAsync(store.Mentorships.Where(m => m.Id == merge.LargeId), cancellation);
        var large = found.Single();
        var agreed = await store
            .MergeConsents.Where(c => c.SmallId == merge.SmallId && c.Agrees)
            .Select(c => c.PersonId)
            .ToListAsync(cancellation);
        List<MentorshipMember> all = [.. small.Mentorship.Present(), .. large.Mentorship.Present()];
        var isAgreed = all.TrueForAll(m => agreed.Contains(m.PersonId));
        var fit = await MergeFit.ReadAsync(store, small, [large], cancellation);
        if (isAgreed && fit.Allows(large))
        {
            merge.Merge();
            await MergeAsync(small, large, now, cancellation);
        }
        else if (isAgreed || merge.AnswerBy <= now)
        {
            merge.GiveUp();
            EndIfTooSmall(small, now);
            var (id, occurrence) = (merge.SmallId.Value, MentorshipLoading.OccurrenceAt(merge.AskedAt));
            store.Notices.AddRange(
                new[] { small, large }
                    .Where(circle => circle.Mentorship.IsRunning)
                    .SelectMany(circle => circle.Mentorship.Present())
                    .Select(m => Notice.Tell(m.PersonId, NoticeKind.CircleMergeOver, id, now, occurrence: occurrence))
            );
        }
    }

    /// <summary>The small circle ends for a reason that points at nobody; its members keep their places in the other one.</summary>
    private async Task MergeAsync(
        MentorshipDetails small,
        MentorshipDetails large,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (comers, hosts) = (small.Mentorship.Present(), large.Mentorship.Present());
        small.Mentorship.End(EndReason.Merged, now);
        comers.ForEach(comer => large.Mentorship.Admit(comer.PersonId, comer.Role, now));
        var grown = large with { Enrolments = [.. large.Enrolments, .. small.Enrolments.Except(large.Enrolments)] };
        grown.PauseOrResume(now);
        store.CheckVersion(small);
        store.CheckVersion(grown);
        var state = (await store.LoadCirclesAsync([large.Mentorship], cancellation)).Single();
        var least = hosts.Count == 0 ? 0 : hosts.Min(host => state.TimesOf(host.PersonId));
        foreach (var comer in comers)
        {
            state.TurnOf(comer.PersonId).JoinAfter(least, now);
        }

        var occurrence = MentorshipLoading.OccurrenceAt(now);
        var joined = large.Mentorship.Members.FindAll(m => comers.Exists(comer => comer.PersonId == m.PersonId));
        store.Notices.AddRange(grown.Tell(joined, NoticeKind.CircleWelcome, now, occurrence));
        store.Notices.AddRange(grown.Tell(hosts, NoticeKind.MembersChanged, now, $"{occurrence}+merge"));
        store.Audit.Add(AuditEntry.Of(CommandContext.OfJob(now), "merge-circles", small.Mentorship.Id.Value));
    }
}
