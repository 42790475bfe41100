using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Agreements;

/// <summary>Reads agreements for the members of a mentorship, and for nobody else.</summary>
public sealed class FindAgreements(MentorStore store)
{
    /// <summary>The person's running mentorships, the newest first.</summary>
    public Task<IReadOnlyList<Membership>> PlacesAsync(PersonId person, CancellationToken cancellation) =>
        store.RunningMembershipsAsync(person, cancellation);

    /// <summary>Null if the person never belonged to it.</summary>
    public async Task<AgreementView?> OfAsync(MentorshipId id, PersonId person, CancellationToken cancellation)
    {
        var found = await store.MembershipsAsync(store.Mentorships.Where(m => m.Id == id), person, cancellation);
        return found.Count == 0 ? null : await OfAsync(found[0], cancellation);
    }

    public async Task<AgreementView> OfAsync(Membership place, CancellationToken cancellation)
    {
        var said = await store
            .Expectations.AsNoTracking()
            .Where(e => e.MentorshipId == place.Id)
            .ToListAsync(cancellation);
        var agreement = await store
            .Agreements.AsNoTracking()
            .SingleOrDefaultAsync(a => a.MentorshipId == place.Id, cancellation);
        return AgreementView.Of(place, said, agreement);
    }
}
