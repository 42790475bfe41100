using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Closings;

/// <summary>
/// Asks the members of mentorships once, two weeks before the end, to look back; finishes what all who are left in it are
/// done with, and lets a proposal to finish lapse. Idempotent, so it may run at any time.
/// </summary>
public sealed class TendClosings(MentorStore store, PromptBudget budget, OddRows odd)
{
    /// <returns>How many mentorships were handled.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        await odd.DrainAsync(
            new RowJob<MentorshipId>("ask-to-look-back", store, ids => AskAsync(ids, now, cancellation)),
            ToAsk(now).OrderBy(m => m.Id).Select(m => m.Id),
            now,
            cancellation
        )
        + await odd.DrainAsync(
            new RowJob<MentorshipId>("settle-finishing", store, ids => SettleAsync(ids, now, cancellation)),
            ToSettle(now).OrderBy(m => m.Id).Select(m => m.Id),
            now,
            cancellation
        );

    private IQueryable<Mentorship> ToAsk(DateTimeOffset now)
    {
        var (near, begun) = (now + ClosingTimes.Ahead, now - ClosingTimes.Shortest);
        return from mentorship in store.Mentorships
            join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
            where mentorship.State == MentorshipState.Active && mentorship.ActiveSince <= begun
            where cohort.Model != MentoringModel.Rounds
            where (mentorship.EndsAt ?? cohort.EndsAt) <= near && (mentorship.EndsAt ?? cohort.EndsAt) > now
            where
                mentorship.Members.Any(m =>
                    m.Response == MemberResponse.Accepted
                    && !store.ClosingStatements.Any(s =>
                        s.MentorshipId == mentorship.Id && s.PersonId == m.PersonId && s.AskedAt != null
                    )
                )
            select mentorship;
    }

    private IQueryable<Mentorship> ToSettle(DateTimeOffset now)
    {
        var alive = now - ClosingTimes.Patience;
        return store
            .Mentorships.Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
            .Where(m =>
                store.ClosingStatements.Any(s => s.MentorshipId == m.Id && s.DoneAt <= alive)
                || (
                    store.ClosingStatements.Any(s => s.MentorshipId == m.Id && s.DoneAt != null)
                    && m.Members.All(x =>
                        x.Response != MemberResponse.Accepted
                        || store.ClosingStatements.Any(s =>
                            s.MentorshipId == m.Id && s.PersonId == x.PersonId && s.DoneAt != null
                        )
                    )
                )
            );
    }

    private async Task<int> AskAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await ToAsk(now).Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(cancellation);
        var cohorts = due.Select(m => m.CohortId).Distinct().ToList();
        var ends = await store
            .Cohorts.Where(c => cohorts.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.EndsAt, cancellation);
        var said = await SaidAsync(due, cancellation);
        var asked = due.SelectMany(m => m.Present(), (m, member) => (Mentorship: m, Member: member.PersonId))
            .Where(one => said.GetValueOrDefault((one.Mentorship.Id, one.Member))?.AskedAt is null)
            .ToList();
        var people = asked.ConvertAll(one => one.Member).Distinct().ToList();
        var hours = await store.HoursOfAsync(people, cancellation);
        var room = await PromptRoom.ReadAsync(store, people, budget, now, cancellation);
        var resting = await store.RestingAsync(due, cancellation);
        foreach (var (mentorship, member) in asked)
        {
            StatementOf(said, mentorship.Id, member).MarkAsked(now);
            if (
                !resting.Contains((mentorship.CohortId, member))
                && room.Take(member, hours[member], now, EndOf(mentorship)) is { } at
            )
            {
                store.Notices.Add(Ask(mentorship, member, at, EndOf(mentorship), now));
            }
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;

        DateTimeOffset EndOf(Mentorship mentorship) => mentorship.EndsAt ?? ends[mentorship.CohortId];
    }

    private static Notice Ask(
        Mentorship mentorship,
        PersonId member,
        DateTimeOffset at,
        DateTimeOffset ends,
        DateTimeOffset now
    ) => Notice.Tell(member, NoticeKind.ClosingAsked, mentorship.Id.Value, now, notBefore: at, lifetime: ends - at);

    /// <summary>Only those who wait for the others hear that it has lapsed.</summary>
    private async Task<int> SettleAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = ToSettle(now).Where(m => ids.Contains(m.Id));
        var all = await store.LoadDetailsAsync(due, cancellation);
        var found = all.Select(details => details.Mentorship.Id).ToList();
        var said = await store.ClosingStatements.Where(s => found.Contains(s.MentorshipId)).ToListAsync(cancellation);
        foreach (var details in all)
        {
            Settle(details, said.FindAll(s => s.MentorshipId == details.Mentorship.Id), now);
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return all.Count;
    }

    private void Settle(MentorshipDetails details, List<ClosingStatement> said, DateTimeOffset now)
    {
        var present = details.Mentorship.Present();
        var done = details.DoneAt(said, now);
        store.CheckVersion(details);
        if (present.TrueForAll(m => done.Contains(m.PersonId)))
        {
            store.Notices.AddRange(details.Finish(now));
            store.Notices.AddRange(details.Tell(present, NoticeKind.MentorshipCompleted, now));
            return;
        }

        foreach (var lapsed in said.Where(s => s.DoneAt is not null && !s.IsDoneAt(now)))
        {
            lapsed.GoOn();
            var waited = present.FindAll(m => m.PersonId == lapsed.PersonId);
            var occurrence = MentorshipLoading.OccurrenceAt(now);
            store.Notices.AddRange(details.Tell(waited, NoticeKind.FinishLapsed, now, occurrence));
        }
    }

    private async Task<Dictionary<(MentorshipId, PersonId), ClosingStatement>> SaidAsync(
        List<Mentorship> due,
        CancellationToken cancellation
    )
    {
        var ids = due.ConvertAll(m => m.Id);
        var said = await store.ClosingStatements.Where(s => ids.Contains(s.MentorshipId)).ToListAsync(cancellation);
        return said.ToDictionary(s => (s.MentorshipId, s.PersonId));
    }

    private ClosingStatement StatementOf(
        Dictionary<(MentorshipId, PersonId), ClosingStatement> said,
        MentorshipId mentorship,
        PersonId person
    ) =>
        said.GetValueOrDefault((mentorship, person))
        ?? store.ClosingStatements.Add(ClosingStatement.Of(mentorship, person)).Entity;
}
