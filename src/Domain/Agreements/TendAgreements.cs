using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Agreements;

/// <summary>
/// Asks the members of a mentorship that has begun what they expect, reminds them once while they have not signed, and asks
/// at month 2 whether the agreement still fits. Coffee rounds have no agreement. Idempotent, so it may run at any time.
/// </summary>
public sealed class TendAgreements(MentorStore store, PromptBudget budget, OddRows odd)
{
    /// <summary>After the introduction, so that both do not come at once.</summary>
    public static readonly TimeSpan AskAfter = TimeSpan.FromHours(1);

    /// <summary>Later than this people have met, or it is too late to ask before they do.</summary>
    public static readonly TimeSpan AskWithin = TimeSpan.FromDays(5);

    /// <summary>After the question; convention.</summary>
    public static readonly TimeSpan RemindAfter = TimeSpan.FromDays(10);

    /// <summary>After the beginning (Weinberg and Lankau 2011: month 2), and never sooner than a month after the question.</summary>
    public static readonly TimeSpan ReviewAfter = TimeSpan.FromDays(60);
    private static readonly TimeSpan ReviewAfterAsked = TimeSpan.FromDays(30);

    /// <summary>So long a question may wait for a week with room for it.</summary>
    private static readonly TimeSpan TimeToAsk = TimeSpan.FromDays(14);

    /// <returns>How many mentorships were handled.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<MentorshipId>("tend-agreements", store, ids => TendAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(m => m.Id).Select(m => m.Id),
            now,
            cancellation
        );

    private IQueryable<Mentorship> DueBy(DateTimeOffset now)
    {
        var (begun, asked) = (now - AskAfter, now - RemindAfter);
        var (old, askedLong) = (now - ReviewAfter, now - ReviewAfterAsked);
        return from mentorship in store.Mentorships
            join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
            join a in store.Agreements on mentorship.Id equals a.MentorshipId into agreements
            from agreement in agreements.DefaultIfEmpty()
            where mentorship.State == MentorshipState.Active && mentorship.ActiveSince <= begun
            where cohort.Model != MentoringModel.Rounds
            where
                agreement == null
                || agreement.AskedAt == null
                || (
                    agreement.RemindedAt == null
                    && agreement.AskedAt <= asked
                    && mentorship.Members.Any(m =>
                        m.Response == MemberResponse.Accepted
                        && !agreement.Signatures.Any(s => s.PersonId == m.PersonId)
                    )
                )
                || (agreement.ReviewedAt == null && mentorship.ActiveSince <= old && agreement.AskedAt <= askedLong)
            select mentorship;
    }

    private async Task<int> TendAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now).Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(cancellation);
        var found = due.ConvertAll(m => m.Id);
        var agreements = await store
            .Agreements.Where(a => found.Contains(a.MentorshipId))
            .ToDictionaryAsync(a => a.MentorshipId, cancellation);
        var answered = await store
            .Expectations.Where(e => found.Contains(e.MentorshipId))
            .Select(e => new { e.MentorshipId, e.PersonId })
            .ToListAsync(cancellation);
        var people = await PeopleAsync(due, cancellation);
        var room = await PromptRoom.ReadAsync(store, [.. people.Keys], budget, now, cancellation);
        var said = answered.ToLookup(e => e.MentorshipId, e => e.PersonId);
        foreach (var mentorship in due)
        {
            var agreement =
                agreements.GetValueOrDefault(mentorship.Id)
                ?? store.Agreements.Add(Agreement.For(mentorship.Id)).Entity;
            Tend(mentorship, agreement, [.. said[mentorship.Id]], new(people, room, now));
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }

    private void Tend(Mentorship mentorship, Agreement agreement, HashSet<PersonId> said, Asking asking)
    {
        var now = asking.Now;
        var members = mentorship.Present().ConvertAll(m => asking.People[m.PersonId]);
        var unsigned = members.FindAll(member => !agreement.IsSignedBy(member.Id));
        if (agreement.AskedAt is null)
        {
            agreement.MarkAsked(now);
            var isInTime = mentorship.ActiveSince > now - AskWithin;
            var toAsk = members.FindAll(m => isInTime && !said.Contains(m.Id));
            Tell(toAsk, NoticeKind.AgreementAsked, mentorship.Id, asking);
        }
        else if (agreement.RemindedAt is null && unsigned.Count > 0 && agreement.AskedAt <= now - RemindAfter)
        {
            agreement.MarkReminded(now);
            Tell(unsigned, NoticeKind.AgreementReminder, mentorship.Id, asking);
        }
        else
        {
            agreement.MarkReviewed(now);
            Tell(unsigned.Count == 0 ? members : [], NoticeKind.AgreementReview, mentorship.Id, asking);
        }
    }

    /// <summary>Counts towards everybody's weekly prompts; whoever has none left in time is not asked.</summary>
    private void Tell(List<Person> people, NoticeKind kind, MentorshipId mentorship, Asking asking)
    {
        foreach (var person in people)
        {
            var soon = person.SendingHours.NextMoment(asking.Now);
            if (asking.Room.Take(person.Id, person.SendingHours, soon, soon + TimeToAsk) is { } at)
            {
                store.Notices.Add(Notice.Tell(person.Id, kind, mentorship.Value, asking.Now, notBefore: at));
            }
        }
    }

    private async Task<Dictionary<PersonId, Person>> PeopleAsync(List<Mentorship> due, CancellationToken cancellation)
    {
        var ids = due.SelectMany(m => m.Present()).Select(m => m.PersonId).Distinct().ToList();
        return await store
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellation);
    }

    /// <summary>Who can be asked, and when.</summary>
    private sealed record Asking(Dictionary<PersonId, Person> People, PromptRoom Room, DateTimeOffset Now);
}
