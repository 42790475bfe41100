using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Which mentorships of a person are read.</summary>
internal enum Wanted
{
    All,

    /// <summary>The one of the id.</summary>
    One,

    /// <summary>Those on which the person's word is awaited, or which they may still decline.</summary>
    Proposals,
}

/// <summary>What a member may know of mentorships.</summary>
internal static class MentorshipProjection
{
    /// <summary>
    /// Those of a person in one query however many they are; the open and newest first, at most
    /// <see cref="FindMentorships.Most"/>. Compiled, because it is large and most turns ask it.
    /// </summary>
    public static readonly Func<
        MentorStore,
        PersonId,
        Wanted,
        MentorshipId,
        IAsyncEnumerable<MemberMentorship>
    > ForMember = EF.CompileAsyncQuery(
        (MentorStore store, PersonId person, Wanted wanted, MentorshipId id) =>
            from mentorship in store
                .Mentorships.IgnoreAutoIncludes()
                .Where(m => m.Members.Any(x => x.PersonId == person))
                .Where(m => wanted != Wanted.One || m.Id == id)
                .Where(m =>
                    wanted != Wanted.Proposals
                    || m.Members.Any(x =>
                        x.PersonId == person
                        && (
                            x.Response == MemberResponse.Awaited
                                ? m.State == MentorshipState.Proposed
                                    || m.State == MentorshipState.Active
                                    || m.State == MentorshipState.Paused
                                : x.Response == MemberResponse.Accepted && m.State == MentorshipState.Proposed
                        )
                    )
                )
                .OrderBy(m => m.EndedAt != null)
                .ThenByDescending(m => m.EndedAt)
                .ThenByDescending(m => m.Id)
                .Take(FindMentorships.Most)
            join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
            orderby mentorship.EndedAt != null, mentorship.EndedAt descending, mentorship.Id descending
            select new MemberMentorship(
                new MentorshipReadModel(
                    new MentorshipPart(
                        mentorship.Id,
                        mentorship.CohortId,
                        mentorship.State,
                        mentorship.EndReason,
                        mentorship.ExpiresAt,
                        mentorship.PausedUntil,
                        mentorship.ActiveSince
                    ),
                    new CohortPart(
                        cohort.Name,
                        cohort.Model,
                        cohort.State,
                        mentorship.EndsAt ?? cohort.EndsAt,
                        cohort.Policy
                    )
                    {
                        Days = cohort.Days,
                    },
                    mentorship.Reasons,
                    (
                        from member in mentorship.Members
                        join p in store.People on member.PersonId equals p.Id
                        join e in store.Enrolments
                            on new { mentorship.CohortId, member.PersonId } equals new { e.CohortId, e.PersonId }
                            into enrolments
                        from enrolment in enrolments.DefaultIfEmpty()
                        join c in store.Contributions
                            on new { MentorshipId = mentorship.Id, member.PersonId } equals new
                            {
                                c.MentorshipId,
                                c.PersonId,
                            }
                            into contributions
                        from contribution in contributions.DefaultIfEmpty()
                        join s in store.ClosingStatements
                            on new { MentorshipId = mentorship.Id, member.PersonId } equals new
                            {
                                s.MentorshipId,
                                s.PersonId,
                            }
                            into statements
                        from statement in statements.DefaultIfEmpty()
                        select new MemberReadModel(
                            member.PersonId,
                            member.Role,
                            member.Response,
                            new PersonPart(
                                p.EntraId,
                                p.Name,
                                p.Email,
                                p.Department,
                                p.JobTitle,
                                p.Locale,
                                new WorkingTime(p.Working.ZoneId, p.Working.Days, p.Working.Start, p.Working.End)
                            ),
                            enrolment == null
                                ? null
                                : new EnrolmentPart(
                                    enrolment.State,
                                    enrolment.SkillsOffered,
                                    enrolment.GoalsWanted,
                                    new WorkingTime(
                                        enrolment.Availability.ZoneId,
                                        enrolment.Availability.Days,
                                        enrolment.Availability.Start,
                                        enrolment.Availability.End
                                    ),
                                    enrolment.PausedUntil
                                ),
                            contribution == null
                                ? null
                                : new ContributionView(
                                    contribution.PersonId,
                                    contribution.Stuck,
                                    contribution.Worked,
                                    contribution.LastStuck
                                ),
                            statement == null ? null : new ClosingPart(statement.DoneAt, statement.WrittenAt != null)
                        )
                    ).ToList()
                ),
                store
                    .CheckIns.Where(c => c.MentorshipId == mentorship.Id && c.PersonId == person)
                    .Where(c => c.State == CheckInState.Asked)
                    .OrderByDescending(c => c.Occurrence)
                    .Select(c => (CheckInId?)c.Id)
                    .FirstOrDefault(),
                store
                    .Sessions.Where(s => s.MentorshipId == mentorship.Id)
                    .Where(s => s.State == SessionState.Proposed || s.State == SessionState.Agreed)
                    .Select(s => new SessionView(
                        s.Id,
                        s.MentorshipId,
                        s.State,
                        s.ProposerId,
                        s.Times,
                        s.StartsAt,
                        s.Minutes,
                        s.Form,
                        s.Place,
                        s.Sequence
                    ))
                    .FirstOrDefault(),
                new ExchangePart(
                    store
                        .Sessions.Where(s => s.MentorshipId == mentorship.Id && s.TurnId != null)
                        .OrderByDescending(s => s.StartsAt)
                        .Select(s => s.TurnId)
                        .FirstOrDefault(),
                    store
                        .CheckIns.Where(c => c.MentorshipId == mentorship.Id && c.PersonId == person)
                        .Where(c => c.Takeaway != null || c.NextStep != null)
                        .OrderByDescending(c => c.Occurrence)
                        .Select(c => new NotedPart(c.Takeaway, c.NextStep))
                        .FirstOrDefault()
                ),
                store.Mentorships.Any(m => m.Id != mentorship.Id && m.Members.Any(x => x.PersonId == person)),
                store.Enrolments.Any(e =>
                    e.PersonId == person
                    && e.CohortId != mentorship.CohortId
                    && e.State == EnrolmentState.Submitted
                    && store.Cohorts.Any(c =>
                        c.Id == e.CohortId && c.State != CohortState.Completed && c.State != CohortState.Cancelled
                    )
                ),
                store.HelpRequests.Count(r =>
                    r.State == HelpRequestState.Open && (r.AskerId == person || r.HelperId == person)
                )
            )
    );
}
