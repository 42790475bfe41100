using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Privacy;

/// <summary>
/// Takes down that a person wants everything about them erased; <see cref="ErasePeople"/> does so within a minute. Asking
/// again changes nothing.
/// </summary>
public sealed class AskErasure(MentorStore store, Coordinators coordinators)
{
    /// <returns>Refused with <see cref="NobodyTakesOver"/>.</returns>
    public async Task<Result<Done>> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        if (await RefuseAsync(context.Person, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (await store.ErasureRequests.FindAsync([context.Person], cancellation) is null)
        {
            store.ErasureRequests.Add(ErasureRequest.Of(context.Person, context.Now));
        }

        await store.CloseQuestionAsync(context.Person, context.Person.Value, cancellation);
        await store.CommitAsync(context, "ask-erasure", context.Person.Value, cancellation);
        return new Done();
    }

    /// <summary>Why the person cannot be erased; null if they can. Changes nothing.</summary>
    public async Task<NobodyTakesOver?> RefuseAsync(PersonId person, CancellationToken cancellation)
    {
        var owned = await store
            .Cohorts.Where(c => c.OwnerId == person)
            .OrderBy(c => c.CreatedAt)
            .Select(c => c.Name)
            .FirstOrDefaultAsync(cancellation);
        return owned is not null && await store.FindSuccessorAsync(person, coordinators, cancellation) is null
            ? new NobodyTakesOver(owned)
            : null;
    }
}

/// <summary>Who takes over the cohorts of a coordinator.</summary>
internal static class CohortSuccessors
{
    /// <summary>Of the other coordinators who can be reached, the one known longest; null if there is none.</summary>
    public static async Task<PersonId?> FindSuccessorAsync(
        this MentorStore store,
        PersonId owner,
        Coordinators coordinators,
        CancellationToken cancellation
    )
    {
        var known = coordinators.EntraIds.ToList();
        return await store
            .People.Where(p => known.Contains(p.EntraId) && p.Id != owner)
            .Where(p => p.Reachability == Reachability.Reachable && p.MissingSince == null)
            .Where(p => !store.ErasureRequests.Any(r => r.PersonId == p.Id))
            .OrderBy(p => p.CreatedAt)
            .ThenBy(p => p.Id)
            .Select(p => (PersonId?)p.Id)
            .FirstOrDefaultAsync(cancellation);
    }
}
