using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>One welcome per person, however many install events arrive, in whatever order.</summary>
public sealed class WelcomePerson(MentorStore store)
{
    /// <summary>True the first time only.</summary>
    public async Task<bool> RunAsync(Act act, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == act.Person, cancellation);
        if (!person.Welcome(act.Now))
        {
            return false;
        }

        await store.CommitAsync(act, "welcome-person", person.Id.Value, cancellation);
        return true;
    }
}
