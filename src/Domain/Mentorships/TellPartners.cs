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
public sealed class TellPartners(MentorStore store, ReachPolicy policy, OddRows odd)
{
    /// <returns>How many members were told.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<MentorshipId>("tell-partners", store, ids => TellAsync(ids, now, cancellation)),
            store.UntoldOfAbsence(AwayBy(now)).Select(m => m.MentorshipId).Distinct().OrderBy(id => id),
            now,
            cancellation
        );

    private DateTimeOffset AwayBy(DateTimeOffset now) => now.AddDays(-policy.TellAfterDays);

    private async Task<int> TellAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var awayBy = AwayBy(now);
        var due = await store
            .UntoldOfAbsence(awayBy)
            .Where(m => ids.Contains(m.MentorshipId))
            .Select(m => new { m.MentorshipId, m.PersonId })
            .Distinct()
            .OrderBy(m => m.MentorshipId)
            .ThenBy(m => m.PersonId)
            .ToListAsync(cancellation);
        var loaded = await store.LoadDetailsAsync(store.Mentorships.Where(m => ids.Contains(m.Id)), cancellation);
        var people = await PeopleAsync(loaded, cancellation);
        var away = people.Values.Where(p => p.IsAwaySince(awayBy)).Select(p => p.Id).ToHashSet();
        var told = due.ToLookup(d => d.MentorshipId, d => d.PersonId);
        foreach (var details in loaded)
        {
            Tell(details, told[details.Mentorship.Id], people, away, now);
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }

    private void Tell(
        MentorshipDetails details,
        IEnumerable<PersonId> told,
        Dictionary<PersonId, Person> people,
        HashSet<PersonId> away,
        DateTimeOffset now
    )
    {
        foreach (var member in told.Select(id => details.Mentorship.Member(id)!))
        {
            details.Mentorship.RecordAbsenceTold(member, away, details.Quorum, now);
            store.Notices.Add(
                Notice.Tell(
                    member.PersonId,
                    NoticeKind.PartnerUnreachable,
                    details.Mentorship.Id.Value,
                    now,
                    notBefore: people[member.PersonId].Working.NextWorkingMoment(now),
                    occurrence: MentorshipLoading.OccurrenceAt(now)
                )
            );
        }

        store.CheckVersion(details);
        store.Audit.Add(AuditEntry.Of(CommandContext.OfJob(now), "tell-of-absence", details.Mentorship.Id.Value));
    }

    private async Task<Dictionary<PersonId, Person>> PeopleAsync(
        IReadOnlyList<MentorshipDetails> loaded,
        CancellationToken cancellation
    )
    {
        var ids = loaded.SelectMany(b => b.Mentorship.Members).Select(m => m.PersonId).Distinct().ToList();
        return await store
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellation);
    }
}
