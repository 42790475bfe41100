using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.SignIns;

/// <summary>Ends one of the actor's own sessions; its next request finds itself signed out, on every node.</summary>
public sealed class EndConsoleSession(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/> if there is none, also for a session of somebody else.</returns>
    public async Task<Result<Done>> RunAsync(
        ConsoleSessionId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var session = await store.ConsoleSessions.SingleOrDefaultAsync(
            s => s.Id == id && s.PersonId == context.Person,
            cancellation
        );
        if (session is null)
        {
            return new NotFound();
        }

        store.ConsoleSessions.Remove(session);
        await store.CommitAsync(context, "sign-out", id.Value, cancellation);
        return new Done();
    }
}
