using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store;

/// <summary>Deletes or empties many rows a part at a time, so that locks are held, and the write-ahead log is filled, only briefly.</summary>
internal static class LargeDeletes
{
    /// <summary>Rows of one statement.</summary>
    public const int Size = 2000;

    /// <param name="rows">In an order, so that each part is the same whoever asks.</param>
    /// <returns>How many rows were deleted.</returns>
    public static Task<int> DeleteInBatchesAsync<T>(this IOrderedQueryable<T> rows, CancellationToken cancellation) =>
        RepeatAsync(() => rows.Take(Size).ExecuteDeleteAsync(cancellation));

    /// <summary>Repeats what changes at most <see cref="Size"/> rows, until fewer are left.</summary>
    /// <returns>How many rows were changed.</returns>
    public static async Task<int> RepeatAsync(Func<Task<int>> act)
    {
        var total = 0;
        for (var done = Size; done == Size; total += done)
        {
            done = await act();
        }

        return total;
    }
}
