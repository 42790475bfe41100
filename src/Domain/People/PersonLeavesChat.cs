using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>Records that a person removed the bot, so that nothing is sent until they come back.</summary>
public sealed class PersonLeavesChat(MentorStore store)
{
    public async Task RunAsync(Act act, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == act.Person, cancellation);
        person.MarkRemoved(act.Now);
        await store.CommitAsync(act, "remove-bot", person.Id.Value, cancellation);
    }
}
