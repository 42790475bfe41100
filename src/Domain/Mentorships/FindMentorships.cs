using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Reads mentorships as a member may see them. Whoever is no member finds nothing.</summary>
public sealed class FindMentorships(MentorStore store)
{
    /// <summary>The most that a list shows; the newest come first.</summary>
    public const int Most = 10;

    /// <summary>
    /// The most rows that are read, one for each member: more than the members of <see cref="Most"/> mentorships can be.
    /// </summary>
    private const int MostRows = 50 * Most;

    /// <summary>
    /// No more than the views need, in one query that is planned once and joins flatly: this is what people ask for most. The
    /// reasons come with the asking member's own row only.
    /// </summary>
    private static readonly Func<MentorStore, PersonId, MentorshipId?, bool, IAsyncEnumerable<Row>> Find =
        EF.CompileAsyncQuery(
            (MentorStore store, PersonId me, MentorshipId? only, bool onlyProposals) =>
                (
                    from own in store.Set<MentorshipMember>()
                    where own.PersonId == me
                    join mentorship in store.Mentorships.IgnoreAutoIncludes() on own.MentorshipId equals mentorship.Id
                    where (only ?? mentorship.Id) == mentorship.Id
                    where
                        !onlyProposals
                        || (
                            mentorship.State == MentorshipState.Proposed
                            && (own.Response == MemberResponse.Awaited || own.Response == MemberResponse.Accepted)
                        )
                        || (
                            (mentorship.State == MentorshipState.Active || mentorship.State == MentorshipState.Paused)
                            && own.Response == MemberResponse.Awaited
                        )
                    join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
                    join member in store.Set<MentorshipMember>() on mentorship.Id equals member.MentorshipId
                    join person in store.People on member.PersonId equals person.Id
                    join e in store.Enrolments
                        on new { mentorship.CohortId, member.PersonId } equals new { e.CohortId, e.PersonId }
                        into enrolments
                    from enrolment in enrolments.DefaultIfEmpty()
                    orderby mentorship.EndedAt != null, mentorship.EndedAt descending, mentorship.Id descending
                    select new Row(
                        new SeenMentorship(
                            mentorship.Id,
                            mentorship.CohortId,
                            mentorship.State,
                            mentorship.EndReason,
                            mentorship.ExpiresAt,
                            mentorship.PausedUntil,
                            mentorship.ActiveSince != null
                        ),
                        new SeenCohort(cohort.Name, cohort.Model, cohort.State),
                        member.PersonId == me ? mentorship.Reasons : null,
                        new SeenMember(
                            member.PersonId,
                            member.Role,
                            member.Response,
                            new SeenPerson(
                                person.Name,
                                person.Email,
                                person.Department,
                                person.JobTitle,
                                person.Locale,
                                new WorkingTime(
                                    person.Working.ZoneId,
                                    person.Working.Days,
                                    person.Working.Start,
                                    person.Working.End
                                )
                            ),
                            enrolment == null
                                ? null
                                : new SeenEnrolment(
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
                                )
                        ),
                        store
                            .CheckIns.Where(c => c.MentorshipId == mentorship.Id && c.PersonId == member.PersonId)
                            .Where(c => c.PersonId == me && c.State == CheckInState.Asked)
                            .OrderByDescending(c => c.Occurrence)
                            .Select(c => (CheckInId?)c.Id)
                            .FirstOrDefault()
                    )
                ).Take(MostRows)
        );

    public async Task<MentorshipView?> OneAsync(MentorshipId id, PersonId member, CancellationToken cancellation) =>
        (await ReadAsync(member, id, onlyProposals: false, cancellation)).SingleOrDefault();

    /// <summary>Open and running ones first, then the newest of those that are over; at most <see cref="Most"/>.</summary>
    public Task<IReadOnlyList<MentorshipView>> AllAsync(PersonId member, CancellationToken cancellation) =>
        ReadAsync(member, null, onlyProposals: false, cancellation);

    /// <summary>Proposals on which the person's word is awaited, or which they may still decline.</summary>
    public Task<IReadOnlyList<MentorshipView>> ProposalsAsync(PersonId member, CancellationToken cancellation) =>
        ReadAsync(member, null, onlyProposals: true, cancellation);

    private async Task<IReadOnlyList<MentorshipView>> ReadAsync(
        PersonId me,
        MentorshipId? only,
        bool onlyProposals,
        CancellationToken cancellation
    )
    {
        var rows = await Find(store, me, only, onlyProposals).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => row.Mentorship.Id).Take(Most).Select(group => View([.. group], me))];
    }

    private static MentorshipView View(List<Row> rows, PersonId me)
    {
        var own = rows.Find(row => row.Member.Id == me)!;
        return new MentorshipSight(
            own.Mentorship,
            own.Cohort,
            own.Reasons ?? [],
            rows.ConvertAll(row => row.Member)
        ).As(me, own.Asked);
    }

    /// <param name="Reasons">Null but in the own row of whoever asks.</param>
    private sealed record Row(
        SeenMentorship Mentorship,
        SeenCohort Cohort,
        IReadOnlyList<PairReasons>? Reasons,
        SeenMember Member,
        CheckInId? Asked
    );
}
