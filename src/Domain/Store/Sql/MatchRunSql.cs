using MentorBot.Domain.MatchRuns;

namespace MentorBot.Domain.Store.Sql;

/// <summary>
/// How workers take, keep and give back match runs. SQL, because EF Core knows no <c>FOR UPDATE SKIP LOCKED</c> and no clock
/// of the database, by which all workers judge leases.
/// </summary>
internal static class MatchRunSql
{
    /// <summary>Takes the first run that waits, approvals before plans; answers with its row.</summary>
    public static FormattableString Claim(string owner, TimeSpan lease) =>
        $"""
            WITH next AS MATERIALIZED (
                SELECT id FROM match_runs
                WHERE state IN ('Queued', 'Running', 'Approving')
                  AND (lease_until IS NULL OR lease_until < clock_timestamp())
                ORDER BY state <> 'Approving', started_at, id
                LIMIT 1
                FOR UPDATE SKIP LOCKED
            )
            UPDATE match_runs r
            SET state = CASE r.state WHEN 'Queued' THEN 'Running' ELSE r.state END, attempts = r.attempts + 1,
                claimed_by = {owner}, lease_until = clock_timestamp() + {lease}
            FROM next WHERE r.id = next.id
            RETURNING r.*, r.xmin
            """;

    /// <summary>Prolongs the lease, if it is still this worker's.</summary>
    public static FormattableString Keep(ClaimedRun claimed, string? stage, int percent, TimeSpan lease) =>
        $"""
            UPDATE match_runs SET stage = {stage}, percent = {percent}, lease_until = clock_timestamp() + {lease}
            WHERE id = {claimed.Id.Value} AND claimed_by = {claimed.Owner} AND state IN ('Running', 'Approving')
            """;

    /// <summary>The row of a run that is this worker's, locked until the end of the transaction.</summary>
    public static FormattableString Lock(ClaimedRun claimed) =>
        $"""
            SELECT *, xmin FROM match_runs
            WHERE id = {claimed.Id.Value} AND claimed_by = {claimed.Owner} AND state IN ('Running', 'Approving')
            FOR UPDATE
            """;
}
