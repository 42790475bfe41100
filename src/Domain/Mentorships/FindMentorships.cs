using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
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
    /// All that the views need, in one query that is planned once: this is what people ask for most. Not tracked, because
    /// nothing is done to it.
    /// </summary>
    private static readonly Func<MentorStore, PersonId, MentorshipId?, bool, IAsyncEnumerable<Row>> Find =
        EF.CompileAsyncQuery(
            (MentorStore store, PersonId me, MentorshipId? only, bool onlyProposals) =>
                from mentorship in store
                    .Mentorships.AsNoTracking()
                    .IgnoreAutoIncludes()
                    .Where(m => (only ?? m.Id) == m.Id)
                    .Where(m =>
                        m.Members.Any(x =>
                            x.PersonId == me
                            && (
                                !onlyProposals
                                || (
                                    m.State == MentorshipState.Proposed
                                    && (x.Response == MemberResponse.Awaited || x.Response == MemberResponse.Accepted)
                                )
                                || (
                                    (m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
                                    && x.Response == MemberResponse.Awaited
                                )
                            )
                        )
                    )
                    .OrderBy(m => m.EndedAt != null)
                    .ThenByDescending(m => m.EndedAt)
                    .ThenByDescending(m => m.Id)
                    .Take(Most)
                join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
                select new Row(
                    mentorship,
                    cohort,
                    store
                        .CheckIns.Where(c => c.MentorshipId == mentorship.Id)
                        .Where(c => c.PersonId == me && c.State == CheckInState.Asked)
                        .OrderByDescending(c => c.Occurrence)
                        .Select(c => (CheckInId?)c.Id)
                        .FirstOrDefault(),
                    (
                        from member in mentorship.Members
                        join person in store.People on member.PersonId equals person.Id
                        join e in store.Enrolments
                            on new { mentorship.CohortId, member.PersonId } equals new { e.CohortId, e.PersonId }
                            into enrolments
                        from enrolment in enrolments.DefaultIfEmpty()
                        orderby member.PersonId
                        select new MemberRow(member, person, enrolment)
                    ).ToList()
                )
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
        var views = new List<MentorshipView>();
        await foreach (var row in Find(store, me, only, onlyProposals).WithCancellation(cancellation))
        {
            views.Add(View(row.Bond, me, row.People, row.Asked));
        }

        return views;
    }

    internal static MentorshipView View(Bond bond, PersonId me, Dictionary<PersonId, Person> people, CheckInId? asked)
    {
        var mentorship = bond.Mentorship;
        var mine = MemberOf(mentorship.Member(me)!);
        var state = Perspective.StateFor(mentorship, mentorship.Member(me)!, mine.IsPaused);
        return new MentorshipView(
            mentorship.Id,
            state,
            mentorship.CohortId,
            bond.Cohort.Name,
            bond.Cohort.Model,
            mine,
            [
                .. Perspective
                    .SeenBy(mentorship, mentorship.Member(me)!)
                    .Select(MemberOf)
                    .OrderBy(m => m.Role == MentoringRole.Mentor ? 0 : 1)
                    .ThenBy(m => m.Name, StringComparer.Ordinal),
            ],
            mentorship.ExpiresAt,
            mine.IsPaused ? bond.EnrolmentOf(me)?.PausedUntil : mentorship.PausedUntil,
            Perspective.WhyOver(mentorship, mentorship.Member(me)!),
            mentorship.ActiveSince is not null && mentorship.Member(me)!.HasBeenIn,
            state == MentorshipState.Active ? asked : null,
            bond.KeepsOnList(me)
        );

        MemberView MemberOf(MentorshipMember member) =>
            MemberView.Of(
                member,
                people[member.PersonId],
                bond.EnrolmentOf(member.PersonId),
                mentorship.Reasons.FirstOrDefault(pair => pair.IsOf(me, member.PersonId))?.Terms ?? []
            );
    }

    private sealed record Row(Mentorship Mentorship, Cohort Cohort, CheckInId? Asked, List<MemberRow> Members)
    {
        public Dictionary<PersonId, Person> People => Members.ToDictionary(m => m.Member.PersonId, m => m.Person);

        /// <summary>Nobody else puts together what is not tracked.</summary>
        public Bond Bond
        {
            get
            {
                Mentorship.Members.AddRange(Members.Select(m => m.Member));
                return new Bond(Mentorship, Cohort, [.. Members.Select(m => m.Enrolment).OfType<CohortEnrolment>()]);
            }
        }
    }

    private sealed record MemberRow(MentorshipMember Member, Person Person, CohortEnrolment? Enrolment);
}
