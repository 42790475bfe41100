using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>Turns a manager's weekly digest on or off. Repeating the current choice changes nothing.</summary>
public sealed class ChooseDigests(MentorStore store)
{
    public async Task RunAsync(bool wants, CommandContext context, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        if (person.DigestsOff == wants)
        {
            person.SetDigests(wants);
            await store.CommitAsync(
                context,
                wants ? "turn-digests-on" : "turn-digests-off",
                person.Id.Value,
                cancellation
            );
        }
    }
}
