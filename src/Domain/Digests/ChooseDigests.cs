using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>A manager asks for the weekly digest, or for none; asking for what is so already changes nothing.</summary>
public sealed class ChooseDigests(MentorStore store)
{
    public async Task RunAsync(bool wants, Act act, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == act.Person, cancellation);
        if (person.DigestsOff == wants)
        {
            person.WantsDigests(wants);
            await store.CommitAsync(act, wants ? "turn-digests-on" : "turn-digests-off", person.Id.Value, cancellation);
        }
    }
}
