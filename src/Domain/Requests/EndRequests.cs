using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>Ends the requests of somebody who is about to be erased.</summary>
internal static class EndRequests
{
    /// <summary>
    /// Whoever asked them hears that it did not work out. What they asked others is deleted with them, and the others' cards
    /// find nothing any more.
    /// </summary>
    public static async Task EndRequestsAsync(
        this MentorStore store,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var received = await store
            .HelpRequests.Where(r => r.HelperId == person && r.State == HelpRequestState.Open)
            .ToListAsync(cancellation);
        foreach (var request in received)
        {
            request.Close(now);
            store.TellAsker(request, now);
        }
    }
}
