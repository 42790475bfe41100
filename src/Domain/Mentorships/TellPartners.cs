using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Tells members once per absence, in their working hours, that a partner cannot be reached; never why. A member who
/// cannot be reached either is told when they are back. Idempotent, so it may run at any time.
/// </summary>
public sealed class TellPartners(MentorStore store, ReachPolicy policy)
{
    /// <returns>How many members were told.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        Batches.DrainAsync(store, () => TellAsync(now, cancellation));

    private async Task<int> TellAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var awayBy = now.AddDays(-policy.TellAfterDays);
        var due = await store
            .UntoldOfAbsence(awayBy)
            .Select(m => new { m.MentorshipId, m.PersonId })
            .Distinct()
            .OrderBy(m => m.MentorshipId)
            .ThenBy(m => m.PersonId)
            .Take(Batches.Size)
            .ToListAsync(cancellation);
        var ids = due.Select(d => d.MentorshipId).Distinct().ToList();
        var bonds = await store.LoadBondsAsync(store.Mentorships.Where(m => ids.Contains(m.Id)), cancellation);
        var people = await PeopleAsync(bonds, cancellation);
        var away = people.Values.Where(p => p.IsAwaySince(awayBy)).Select(p => p.Id).ToHashSet();
        var told = due.ToLookup(d => d.MentorshipId, d => d.PersonId);
        foreach (var bond in bonds)
        {
            Tell(bond, told[bond.Mentorship.Id], people, away, now);
        }

        await store.CommitQuietlyAsync(Act.OfJob(now), cancellation);
        return due.Count;
    }

    private void Tell(
        Bond bond,
        IEnumerable<PersonId> told,
        Dictionary<PersonId, Person> people,
        HashSet<PersonId> away,
        DateTimeOffset now
    )
    {
        foreach (var member in told.Select(id => bond.Mentorship.Member(id)!))
        {
            bond.Mentorship.TellsOfAbsence(member, away, bond.Quorum, now);
            store.Notices.Add(
                Notice.Tell(
                    member.PersonId,
                    NoticeKind.PartnerUnreachable,
                    bond.Mentorship.Id.Value,
                    now,
                    notBefore: people[member.PersonId].Working.NextWorkingMoment(now),
                    occurrence: Bonds.OccurrenceAt(now)
                )
            );
        }

        store.Meet(bond);
        store.Audit.Add(AuditEntry.Of(Act.OfJob(now), "tell-of-absence", bond.Mentorship.Id.Value));
    }

    private async Task<Dictionary<PersonId, Person>> PeopleAsync(
        IReadOnlyList<Bond> bonds,
        CancellationToken cancellation
    )
    {
        var ids = bonds.SelectMany(b => b.Mentorship.Members).Select(m => m.PersonId).Distinct().ToList();
        return await store
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellation);
    }
}
