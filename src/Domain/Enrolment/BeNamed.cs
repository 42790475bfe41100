using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Allows the manager's digest to name the person as taking part, or withdraws that consent. The digest says nothing
/// else about them.
/// </summary>
public sealed class BeNamed(MentorStore store)
{
    public async Task RunAsync(bool may, Act act, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == act.Person, cancellation);
        person.AgreesToBeNamedInDigests(may);
        await store.CommitAsync(act, may ? "allow-naming" : "refuse-naming", person.Id.Value, cancellation);
    }
}
