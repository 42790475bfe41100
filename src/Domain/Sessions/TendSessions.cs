using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// Reminds of sessions on the day before, shows all what they bring when one begins, lets proposals lapse that nobody has answered,
/// counts as held what is over, and calls off what a mentorship that has ended left behind. Idempotent, so it may run at any time.
/// </summary>
public sealed class TendSessions(MentorStore store, PromptBudget budget, OddRows odd)
{
    /// <returns>How many sessions were handled.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<SessionId>("tend-sessions", store, ids => TendAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(s => s.Id).Select(s => s.Id),
            now,
            cancellation
        );

    private IQueryable<Session> DueBy(DateTimeOffset now) =>
        from session in store.Sessions
        join mentorship in store.Mentorships on session.MentorshipId equals mentorship.Id
        where session.State == SessionState.Proposed || session.State == SessionState.Agreed
        where
            session.AnswerBy <= now
            || session.RemindAt <= now
            || session.ExchangeAt <= now
            || session.StartsAt!.Value.AddMinutes(session.Minutes) <= now
            || mentorship.EndedAt != null
        select session;

    private async Task<int> TendAsync(List<SessionId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now).Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(cancellation);
        var of = due.ConvertAll(s => s.MentorshipId);
        var mentorships = await store
            .Mentorships.AsNoTracking()
            .Where(m => of.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, cancellation);
        var reminded = due.FindAll(s => mentorships[s.MentorshipId].IsRunning && IsToRemind(s, now));
        var begun = due.FindAll(s => mentorships[s.MentorshipId].IsRunning && IsToExchange(s, now));
        List<Notice> told =
        [
            .. await store.RemindersAsync(reminded, mentorships, budget, now, cancellation),
            .. await store.ExchangesAsync(begun, mentorships, now, cancellation),
        ];
        var over = due.FindAll(s => s.EndsAt <= now).ConvertAll(s => mentorships[s.MentorshipId]);
        var ends = await SessionEnds.ReadAsync(store, over, cancellation);
        foreach (var session in due)
        {
            Tend(session, mentorships[session.MentorshipId], ends, now);
        }

        await store.TellLatestAsync(told, cancellation);
        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }

    private static bool IsToRemind(Session session, DateTimeOffset now) =>
        session.RemindAt <= now && session.StartsAt > now;

    private static bool IsToExchange(Session session, DateTimeOffset now) =>
        session.ExchangeAt <= now && session.EndsAt > now;

    private void Tend(Session session, Mentorship mentorship, SessionEnds ends, DateTimeOffset now)
    {
        if (!mentorship.IsRunning)
        {
            session.Cancel(now);
        }
        else if (session.EndsAt <= now)
        {
            ends.Hold(session, mentorship, now);
        }
        else if (session.AnswerBy <= now)
        {
            Lapse(session, now);
        }

        if (session.RemindAt <= now)
        {
            session.MarkReminded();
        }

        if (session.ExchangeAt <= now)
        {
            session.MarkExchanged();
        }
    }

    /// <summary>Only whoever proposed the times hears of it; an agreed session stays as it was.</summary>
    private void Lapse(Session session, DateTimeOffset now)
    {
        var proposer = session.ProposerId;
        if (session.State == SessionState.Agreed)
        {
            session.KeepTime();
        }
        else
        {
            session.Cancel(now);
        }

        if (proposer is { } reader)
        {
            store.Notices.Add(
                Notice.Tell(reader, NoticeKind.SessionLapsed, session.Id.Value, now, occurrence: $"{session.Sequence}")
            );
        }
    }
}
