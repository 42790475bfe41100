using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>One welcome per person, however many install events arrive, in whatever order.</summary>
public sealed class WelcomePerson(MentorStore store, WelcomePolicy policy)
{
    /// <summary>True the first time only.</summary>
    public async Task<bool> RunAsync(Act act, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == act.Person, cancellation);
        if (!person.Welcome(act.Now, policy.AgainAfter))
        {
            return false;
        }

        await store.CommitAsync(act, "welcome-person", person.Id.Value, cancellation);
        return true;
    }
}

/// <param name="AgainAfter">
/// Null in Teams, which keeps what was said. A chat window that forgets everything when it is closed needs the welcome
/// again each time it is opened; the span only tells that from the two install events of one opening.
/// </param>
public sealed record WelcomePolicy(TimeSpan? AgainAfter)
{
    public static readonly WelcomePolicy Once = new(AgainAfter: null);
}
