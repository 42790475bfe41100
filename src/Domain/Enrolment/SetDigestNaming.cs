using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Allows the manager's digest to name the person as taking part, or withdraws that consent. The digest says nothing
/// else about them.
/// </summary>
public sealed class SetDigestNaming(MentorStore store)
{
    public async Task RunAsync(bool may, CommandContext context, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        person.SetNamedInDigests(may);
        await store.CommitAsync(context, may ? "allow-naming" : "refuse-naming", person.Id.Value, cancellation);
    }
}
