using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>Stores the name of somebody who was known by their id only.</summary>
public sealed class LearnName(MentorStore store)
{
    /// <param name="person">Who it is.</param>
    /// <param name="name">The name; "" changes nothing, and neither does any other if one is known.</param>
    /// <param name="cancellation">Cancels the query.</param>
    public async Task RunAsync(PersonId person, string name, CancellationToken cancellation)
    {
        (await store.People.SingleAsync(p => p.Id == person, cancellation)).LearnName(name);
        await store.SaveAsync(cancellation);
    }
}
