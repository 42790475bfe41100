using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>Lets the manager's digest name the person as taking part, or takes that back. It never says more.</summary>
public sealed class BeNamed(MentorStore store)
{
    public async Task RunAsync(bool may, Act act, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == act.Person, cancellation);
        person.AgreesToBeNamedInDigests(may);
        await store.CommitAsync(act, may ? "allow-naming" : "refuse-naming", person.Id.Value, cancellation);
    }
}
