using MentorBot.Domain.CheckIns;
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
            Of(member).Where(m => m.State == MentorshipState.Proposed).OrderByDescending(m => m.Id).Take(Most),
            member,
            cancellation
        );

    private IQueryable<Mentorship> Of(PersonId member) =>
        store.Mentorships.AsNoTracking().Where(m => m.Members.Any(x => x.PersonId == member));

    private async Task<IReadOnlyList<MentorshipView>> ReadAsync(
        IQueryable<Mentorship> query,
        PersonId member,
        CancellationToken cancellation
    )
    {
        var bonds = await store.LoadBondsAsync(query, cancellation);
        var ids = bonds.Select(b => b.Mentorship.Id).ToList();
        var memberIds = bonds.SelectMany(b => b.Mentorship.Members).Select(m => m.PersonId).Distinct().ToList();
        var people = await store
            .People.AsNoTracking()
            .Where(p => memberIds.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellation);
        var asked = await store
            .CheckIns.Where(c => ids.Contains(c.MentorshipId) && c.PersonId == member && c.State == CheckInState.Asked)
            .GroupBy(c => c.MentorshipId)
            .Select(g => g.OrderByDescending(c => c.Occurrence).Select(c => new { c.MentorshipId, c.Id }).First())
            .ToDictionaryAsync(c => c.MentorshipId, c => c.Id, cancellation);
        return [.. bonds.Select(b => View(b, member, people, asked))];
    }

    private static MentorshipView View(
        Bond bond,
        PersonId me,
        Dictionary<PersonId, Person> people,
        Dictionary<MentorshipId, CheckInId> asked
    )
    {
        var mentorship = bond.Mentorship;
        var views = mentorship.Members.ToLookup(
            m => m.PersonId == me,
            m => MemberView.Of(m, people[m.PersonId], bond.Enrolments.FirstOrDefault(e => e.PersonId == m.PersonId))
        );
        return new MentorshipView(
            mentorship.Id,
            mentorship.State,
            mentorship.CohortId,
            bond.Cohort.Name,
            bond.Cohort.Model,
            views[true].Single(),
            [.. views[false]],
            mentorship.Terms,
            mentorship.ExpiresAt,
            mentorship.PausedUntil,
            WhyOver(mentorship),
            mentorship.ActiveSince is not null,
            asked.TryGetValue(mentorship.Id, out var open) && mentorship.State == MentorshipState.Active ? open : null,
            bond.KeepsOnList(me)
        );
    }

    /// <summary>Members learn of expiry and of a place that went to somebody else; who declined or left stays unsaid.</summary>
    private static EndReason? WhyOver(Mentorship mentorship) =>
        mentorship.EndReason is EndReason.Expired or EndReason.PlaceTaken ? mentorship.EndReason : null;
}
