using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Puts due notices for unreachable people on hold, so that claims need not skip them every time. They are released when
/// the person can be reached again, see <see cref="TakeUpHeldNotices"/>.
/// </summary>
public sealed class HoldUnreachableNotices(MentorStore store)
{
    /// <summary>The most notices handled in one call.</summary>
    public const int MostAtOnce = 2000;

    /// <returns>How many were put on hold; if this equals <see cref="MostAtOnce"/>, there may be more.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        store.Database.ExecuteSqlAsync(OutboxSql.HoldUnreachable(now, MostAtOnce), cancellation);
}
