using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Gives circles that begin their learning goal, gives the turn to facilitate an agreed session to somebody who is there, and
/// passes it on once a session was held. Idempotent, so it may run at any time.
/// </summary>
public sealed class TendCircles(MentorStore store, OddRows odd)
{
    /// <summary>Sessions that were settled longer ago pass nothing on: they are from before there were turns.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <returns>How many circles and groups were handled.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<MentorshipId>("tend-circles", store, ids => TendAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(m => m.Id).Select(m => m.Id),
            now,
            cancellation
        );

    private IQueryable<Mentorship> DueBy(DateTimeOffset now) =>
        from mentorship in store.Mentorships.IgnoreAutoIncludes()
        join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
        where mentorship.EndedAt == null && mentorship.ActiveSince != null
        where cohort.Model == MentoringModel.Circle || cohort.Model == MentoringModel.Group
        where
            !store.CircleAgendas.Any(a => a.MentorshipId == mentorship.Id)
            || Unsettled(now).Any(s => s.MentorshipId == mentorship.Id)
            || (cohort.Model == MentoringModel.Circle && WithoutFacilitator().Any(a => a.MentorshipId == mentorship.Id))
        select mentorship;

    private IQueryable<Session> Unsettled(DateTimeOffset now)
    {
        var since = now - Recent;
        return store.Sessions.Where(s =>
            s.State == SessionState.Held
            && s.SettledAt > since
            && !store.CircleSessions.Any(held => held.SessionId == s.Id)
        );
    }

    /// <summary>Of those with an agreed session: nobody has the turn, or somebody who is not there, and another could take it.</summary>
    private IQueryable<CircleAgenda> WithoutFacilitator() =>
        from agenda in store.CircleAgendas
        join mentorship in store.Mentorships.IgnoreAutoIncludes() on agenda.MentorshipId equals mentorship.Id
        where store.Sessions.Any(s => s.MentorshipId == mentorship.Id && s.State == SessionState.Agreed)
        where
            agenda.FacilitatorId == null
            || !mentorship.Members.Any(m => m.PersonId == agenda.FacilitatorId && m.Response == MemberResponse.Accepted)
            || store.Enrolments.Any(e =>
                e.CohortId == mentorship.CohortId
                && e.PersonId == agenda.FacilitatorId
                && e.State == EnrolmentState.Paused
            )
        where
            mentorship.Members.Any(m =>
                m.Response == MemberResponse.Accepted
                && !store.CircleTurns.Any(t =>
                    t.MentorshipId == mentorship.Id && t.PersonId == m.PersonId && t.HasPassed
                )
            )
        select agenda;

    private async Task<int> TendAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await store.Mentorships.Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(cancellation);
        await SetLearningGoalsAsync(due, now, cancellation);
        var held = (
            await Unsettled(now)
                .Where(s => ids.Contains(s.MentorshipId))
                .OrderBy(s => s.StartsAt)
                .ToListAsync(cancellation)
        ).ToLookup(s => s.MentorshipId);
        var newest = await NewestAsync(ids, cancellation);
        var agreed = await store
            .Sessions.Where(s => ids.Contains(s.MentorshipId) && s.State == SessionState.Agreed)
            .Select(s => s.MentorshipId)
            .ToListAsync(cancellation);
        foreach (var circle in await store.LoadCirclesAsync(due, cancellation))
        {
            foreach (var session in held[circle.Mentorship.Id])
            {
                Settle(circle, session, newest.GetValueOrDefault(circle.Mentorship.Id));
            }

            if (circle.IsRotating && agreed.Contains(circle.Mentorship.Id))
            {
                await GiveTurnAsync(circle, now, cancellation);
            }
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }

    /// <summary>The turn moves on, unless the session was written down afterwards and others came later.</summary>
    private void Settle(CircleState circle, Session session, DateTimeOffset newest)
    {
        var starts = session.StartsAt!.Value;
        var facilitator = starts > newest ? circle.Facilitator : null;
        store.CircleSessions.Add(CircleSession.Held(session.Id, circle.Mentorship.Id, starts, facilitator));
        if (starts <= newest)
        {
            return;
        }

        if (circle.IsRotating && facilitator is { } person)
        {
            circle.TurnOf(person).Take(starts);
        }

        circle.TakeUpAgain();
        circle.Agenda.MoveOn();
    }

    /// <summary>Whoever steps in for somebody who is not there any more is told; the first one sees it in the reminder.</summary>
    private static async Task GiveTurnAsync(CircleState circle, DateTimeOffset now, CancellationToken cancellation)
    {
        var (before, next) = (circle.Agenda.FacilitatorId, circle.Facilitator);
        if (before == next)
        {
            return;
        }

        circle.Agenda.Assign(next);
        await circle.TellAsync(before is null ? [] : [next], now, cancellation);
    }

    private async Task<Dictionary<MentorshipId, DateTimeOffset>> NewestAsync(
        List<MentorshipId> ids,
        CancellationToken cancellation
    ) =>
        await store
            .CircleSessions.Where(s => ids.Contains(s.MentorshipId))
            .GroupBy(s => s.MentorshipId)
            .Select(all => new { all.Key, Newest = all.Max(s => s.StartsAt) })
            .ToDictionaryAsync(one => one.Key, one => one.Newest, cancellation);

    /// <summary>The first shared goal of circles that begin now, where their cohort has one for them.</summary>
    private async Task SetLearningGoalsAsync(List<Mentorship> due, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = due.ConvertAll(m => m.Id);
        var goals = await (
            from mentorship in store.Mentorships.IgnoreAutoIncludes()
            join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
            where ids.Contains(mentorship.Id) && cohort.LearningGoal != null
            where cohort.Model == MentoringModel.Circle
            where !store.CircleAgendas.Any(a => a.MentorshipId == mentorship.Id)
            where !store.Goals.Any(g => g.MentorshipId == mentorship.Id && g.OwnerId == null && g.Place == 1)
            select new { mentorship.Id, cohort.LearningGoal }
        ).ToListAsync(cancellation);
        store.Goals.AddRange(
            goals.Select(goal =>
                Goal.Set(goal.Id, owner: null, place: 1, new GoalDraft(goal.LearningGoal!, null, null, []), now)
            )
        );
    }
}
