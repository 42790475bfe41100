using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Privacy;

/// <summary>Reads what somebody offers to help with, and the requests between them and others.</summary>
internal static class MyRequestsReader
{
    /// <summary>One at most.</summary>
    public static async Task<Counted<MyHelpOffer>> MyOffersAsync(
        this MentorStore store,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var mine = await store
            .HelpOffers.Where(o => o.PersonId == person)
            .Select(o => new MyHelpOffer(o.Skills, o.Capacity, o.IsOpen))
            .ToListAsync(cancellation);
        return new(mine.Count, mine);
    }

    /// <param name="most">How many are read; the rest are only counted.</param>
    public static async Task<Counted<MyHelpRequest>> MyRequestsAsync(
        this MentorStore store,
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine = store.HelpRequests.Where(r => r.AskerId == person || r.HelperId == person);
        var newest = await mine.OrderByDescending(r => r.AskedAt)
            .Take(most)
            .Select(r => new MyHelpRequest(
                r.AskedAt,
                store
                    .People.Where(p => p.Id == (r.AskerId == person ? r.HelperId : r.AskerId))
                    .Select(p => p.Name)
                    .FirstOrDefault(),
                r.AskerId == person,
                r.Skill,
                r.Message
            ))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }
}
