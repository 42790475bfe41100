using MentorBot.Domain.CheckIns;
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

    public async Task<MentorshipView?> OneAsync(MentorshipId id, PersonId member, CancellationToken cancellation) =>
        (await ReadAsync(Of(member).Where(m => m.Id == id), member, cancellation)).SingleOrDefault();

    /// <summary>Open and running ones first, then the newest of those that are over; at most <see cref="Most"/>.</summary>
    public Task<IReadOnlyList<MentorshipView>> AllAsync(PersonId member, CancellationToken cancellation) =>
        ReadAsync(
            Of(member)
                .OrderBy(m => m.EndedAt != null)
                .ThenByDescending(m => m.EndedAt)
                .ThenByDescending(m => m.Id)
                .Take(Most),
            member,
            cancellation
        );

    /// <summary>Proposals on which the person's word is awaited, or which they may still decline.</summary>
    public Task<IReadOnlyList<MentorshipView>> ProposalsAsync(PersonId member, CancellationToken cancellation) =>
        ReadAsync(
            Of(member)
                .Where(m =>
                    m.Members.Any(x =>
                        x.PersonId == member
                        && (
                            m.State == MentorshipState.Proposed
                                ? x.Response == MemberResponse.Awaited || x.Response == MemberResponse.Accepted
                                : x.Response == MemberResponse.Awaited
                        )
                    )
                )
                .Where(m =>
                    m.State == MentorshipState.Proposed
                    || m.State == MentorshipState.Active
                    || m.State == MentorshipState.Paused
                )
                .OrderByDescending(m => m.Id)
                .Take(Most),
            member,
            cancellation
        );

    private IQueryable<Mentorship> Of(PersonId member) =>
        store.Mentorships.Where(m => m.Members.Any(x => x.PersonId == member));

    /// <summary>All that the views need, in one query.</summary>
    private async Task<IReadOnlyList<MentorshipView>> ReadAsync(
        IQueryable<Mentorship> query,
        PersonId me,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from row in store.BondRows(query)
            join person in store.People on row.Member.PersonId equals person.Id
            select new Row(
                row,
                person,
                store
                    .CheckIns.Where(c => c.MentorshipId == row.Mentorship.Id)
                    .Where(c => c.PersonId == me && c.State == CheckInState.Asked)
                    .OrderByDescending(c => c.Occurrence)
                    .Select(c => (CheckInId?)c.Id)
                    .FirstOrDefault()
            )
        ).ToListAsync(cancellation);
        var people = rows.Select(row => row.Person).Distinct().ToDictionary(person => person.Id);
        var asked = rows.Where(row => row.Asked is not null)
            .DistinctBy(row => row.Bond.Mentorship.Id)
            .ToDictionary(row => row.Bond.Mentorship.Id, row => row.Asked!.Value);
        return [.. Bonds.BondsOf(rows.Select(row => row.Bond)).Order(Newest).Select(b => View(b, me, people, asked))];
    }

    /// <summary>Open and running ones first, then the newest of those that are over.</summary>
    private static readonly Comparer<Bond> Newest = Comparer<Bond>.Create(
        (one, other) =>
            (other.Mentorship.EndedAt ?? DateTimeOffset.MaxValue, other.Mentorship.Id.Value).CompareTo(
                (one.Mentorship.EndedAt ?? DateTimeOffset.MaxValue, one.Mentorship.Id.Value)
            )
    );

    internal static MentorshipView View(
        Bond bond,
        PersonId me,
        Dictionary<PersonId, Person> people,
        Dictionary<MentorshipId, CheckInId> asked
    )
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
            asked.TryGetValue(mentorship.Id, out var open) && state == MentorshipState.Active ? open : null,
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

    private sealed record Row(BondRow Bond, Person Person, CheckInId? Asked);
}
