using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>Reads who is held because the directory misses many people at once.</summary>
public sealed class ReadDirectoryHold(MentorStore store)
{
    /// <summary>One hold as it stands now, for somebody who is to be told of it; null if there is none of this id.</summary>
    /// <returns>Also the reader's Entra object id, by which the caller knows whether they are a coordinator.</returns>
    public async Task<(DirectoryHoldView? Hold, Guid Reader)> ForAsync(
        DirectoryHoldId id,
        PersonId reader,
        CancellationToken cancellation
    ) =>
        (
            await ReadAsync(store.DirectoryHolds.Where(hold => hold.Id == id), cancellation),
            await store.People.Where(p => p.Id == reader).Select(p => p.EntraId).SingleOrDefaultAsync(cancellation)
        );

    /// <summary>The newest hold; null if there never was one. Refused with <see cref="CoordinatorsOnly"/>.</summary>
    public async Task<Result<NewestHold>> NewestAsync(CommandContext context, CancellationToken cancellation) =>
        context.IsCoordinator
            ? new NewestHold(
                await ReadAsync(store.DirectoryHolds.OrderByDescending(hold => hold.OpenedAt).Take(1), cancellation)
            )
            : new CoordinatorsOnly();

    private async Task<DirectoryHoldView?> ReadAsync(IQueryable<DirectoryHold> holds, CancellationToken cancellation)
    {
        var hold = await holds.AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (hold is null)
        {
            return null;
        }

        var isDismissed = hold.State == DirectoryHoldState.Dismissed;
        var missing = store.People.Where(p => p.HeldBy == hold.Id && (isDismissed || p.MissingSince != null));
        return new DirectoryHoldView(
            hold.Id,
            hold.State,
            hold.OpenedAt,
            await missing.CountAsync(cancellation),
            await store.People.CountAsync(p => p.Reachability != Reachability.Left, cancellation),
            await missing
                .OrderBy(p => p.Name)
                .ThenBy(p => p.Id)
                .Take(DirectoryHoldView.Named)
                .Select(p => p.Name)
                .ToListAsync(cancellation)
        );
    }
}

/// <param name="Hold">Null if there never was one.</param>
public sealed record NewestHold(DirectoryHoldView? Hold);

/// <summary>A hold for coordinators.</summary>
/// <param name="Missing">How many people the directory misses still, as far as is known.</param>
/// <param name="People">How many people there are who are not gone.</param>
/// <param name="Names">At most <see cref="Named"/> of the people it holds.</param>
public sealed record DirectoryHoldView(
    DirectoryHoldId Id,
    DirectoryHoldState State,
    DateTimeOffset OpenedAt,
    int Missing,
    int People,
    IReadOnlyList<string> Names
)
{
    public const int Named = 10;
}
