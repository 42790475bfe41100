using MentorBot.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>
/// Inserts many notices in one statement; the only place that inserts notices without EF Core's change tracker.
/// </summary>
/// <remarks>SQL, because EF Core can neither insert a set nor leave out rows whose key is there (<c>ON CONFLICT</c>).</remarks>
internal static class NoticeBatch
{
    /// <summary>
    /// Inserts in the caller's transaction. A notice whose idempotency key exists already is left out.
    /// </summary>
    /// <returns>How many were inserted.</returns>
    public static async Task<int> WriteAsync(
        this MentorStore store,
        IReadOnlyList<Notice> notices,
        CancellationToken cancellation
    )
    {
        if (notices.Count == 0)
        {
            return 0;
        }

        var (ids, keys) = (Of(n => n.Id.Value), Of(n => n.DedupKey));
        var (recipients, subjects) = (Of(n => n.RecipientId.Value), Of(n => n.SubjectId));
        var (kinds, priorities) = (Of(n => n.Kind.ToString()), Of(n => n.Priority));
        var (starts, ends, made) = (Of(n => n.NotBefore), Of(n => n.ExpiresAt), Of(n => n.CreatedAt));
        return await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notices (id, dedup_key, recipient_id, kind, subject_id, priority, state, is_held,
                                 not_before, expires_at, attempts, may_have_arrived, created_at)
            SELECT id, dedup_key, recipient_id, kind, subject_id, priority, 'Pending', false, not_before, expires_at, 0,
                   false, created_at
            FROM unnest({ids}, {keys}, {recipients}, {kinds}, {subjects}, {priorities}, {starts}, {ends}, {made})
                AS n (id, dedup_key, recipient_id, kind, subject_id, priority, not_before, expires_at, created_at)
            ON CONFLICT (dedup_key) DO NOTHING
            """,
            cancellation
        );

        T[] Of<T>(Func<Notice, T> part) => Columns.Of(notices, part);
    }
}
