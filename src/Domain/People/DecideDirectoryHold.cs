using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>
/// A coordinator says whether people whom the directory misses are really gone. If so, each is treated as having left after the
/// usual time; if not, they take part as before, whatever the directory says, until it knows them again.
/// </summary>
public sealed class DecideDirectoryHold(MentorStore store)
{
    /// <returns>
    /// Success, also when the same was decided before. Refused with <see cref="NotFound"/>, or with
    /// <see cref="HoldIsDecided"/> when it is over or somebody decided otherwise.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        DirectoryHoldId id,
        bool areGone,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var hold = context.IsCoordinator ? await store.DirectoryHolds.FindAsync([id], cancellation) : null;
        if (hold is null)
        {
            return new NotFound();
        }

        if (hold.State != DirectoryHoldState.Open)
        {
            var wanted = areGone ? DirectoryHoldState.Confirmed : DirectoryHoldState.Dismissed;
            return hold.State == wanted ? new Done() : new HoldIsDecided();
        }

        await DecideAsync(hold, areGone, context, cancellation);
        return new Done();
    }

    private async Task DecideAsync(
        DirectoryHold hold,
        bool areGone,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (areGone)
        {
            hold.Confirm(context.Person, context.Now);
            await store.CommitAsync(context, "confirm-missing-people", hold.Id.Value, cancellation);
            return;
        }

        var people = await store.People.Where(p => p.HeldBy == hold.Id).ToListAsync(cancellation);
        people.ForEach(person => person.DismissMissing());
        hold.Dismiss(context.Person, context.Now);
        await store.CommitAsync(context, "dismiss-missing-people", hold.Id.Value, cancellation);
    }
}

/// <summary>The hold is over, or another coordinator has decided otherwise.</summary>
public sealed record HoldIsDecided : Refusal;
