using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>Turns a manager's weekly digest on or off. Repeating the current choice changes nothing.</summary>
public sealed class ChooseDigests(MentorStore store)
{
    /// <summary>For the manager who asks.</summary>
    public async Task RunAsync(bool wants, CommandContext context, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        await ChooseAsync(person, wants, context, cancellation);
    }

    /// <summary>For a manager of people in the cohorts of a coordinator, who may not overrule what the manager chose.</summary>
    /// <returns>
    /// Whether anything changed; it does not if somebody was first, or the manager wants none. Refused with <see cref="NotFound"/>, also for managers of
    /// nobody in these cohorts.
    /// </returns>
    public async Task<Result<bool>> RunForAsync(
        PersonId manager,
        bool wants,
        CohortScope scope,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var person = context.IsCoordinator
            ? await store.ManagersIn(scope).SingleOrDefaultAsync(p => p.Id == manager, cancellation)
            : null;
        return person is null ? new NotFound()
            : wants && await store.HasOptedOutAsync(manager, cancellation) ? false
            : await ChooseAsync(person, wants, context, cancellation);
    }

    private async Task<bool> ChooseAsync(
        Person person,
        bool wants,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (person.DigestsOff != wants)
        {
            return false;
        }

        person.SetDigests(wants);
        await store.CommitAsync(context, wants ? DigestChoices.On : DigestChoices.Off, person.Id.Value, cancellation);
        return true;
    }
}
