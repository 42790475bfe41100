using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>
/// A range of the audit trail by its key. Ids sort by the moment of what they record, so days are bounds of the key, too, and
/// no other index is needed. LINQ cannot compare typed ids.
/// </summary>
internal static class AuditRange
{
    public static IQueryable<AuditEntry> AuditBetween(this MentorStore store, AuditQuestion question)
    {
        var from = question.From is { } first ? Ids.FloorOf(first) : Guid.Empty;
        var until = question.Until is { } last ? Ids.FloorOf(last) : Guid.AllBitsSet;
        var before = question.Before?.Value ?? Guid.AllBitsSet;
        return store.Audit.FromSql(
            $"SELECT * FROM audit_entries WHERE id >= {from} AND id < {until} AND id < {before}"
        );
    }
}
