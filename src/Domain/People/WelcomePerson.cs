using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>Welcomes a person once, however many installation events arrive, in whatever order.</summary>
public sealed class WelcomePerson(MentorStore store, WelcomePolicy policy)
{
    /// <returns>Whether to send the welcome.</returns>
    public async Task<bool> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        if (!person.Welcome(context.Now, policy.AgainAfter))
        {
            // The mark stays: an installation that is delivered once more after a removal is no new one.
            await store.CommitQuietlyAsync(context, cancellation);
            return false;
        }

        await store.CommitAsync(context, "welcome-person", person.Id.Value, cancellation);
        return true;
    }
}

/// <summary>How often people are welcomed.</summary>
/// <param name="AgainAfter">
/// Null in Teams, which keeps the conversation. A chat window that forgets everything when closed needs the welcome
/// each time it is opened; the time span only keeps the two installation events of one opening apart.
/// </param>
public sealed record WelcomePolicy(TimeSpan? AgainAfter)
{
    public static readonly WelcomePolicy Once = new(AgainAfter: null);
}
