using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>Records that a person removed the bot, so that nothing is sent until they come back.</summary>
public sealed class RecordBotRemoval(MentorStore store)
{
    public async Task RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        person.MarkRemoved(context.Now);
        await store.CommitAsync(context, "remove-bot", person.Id.Value, cancellation);
    }
}
