using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Npgsql;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Writes down what came of many sends, in one statement, each as long as its sender still owns the notice. A person who
/// cannot be spoken to is more than a row: see <see cref="SettleNotice"/>.
/// </summary>
public sealed class SettleNotices(MentorStore store)
{
    /// <param name="outcomes">Any but <see cref="NoticeOutcome.Unreachable"/>; of each notice one.</param>
    /// <param name="pace">The shortest time between two messages to one person; zero or more.</param>
    /// <param name="now">When it was.</param>
    /// <param name="cancellation">Ends the attempt; it may have succeeded.</param>
    /// <returns>The notices written down; of the others the lease ran out, and somebody else's outcome counts.</returns>
    public async Task<IReadOnlySet<NoticeId>> RunAsync(
        IReadOnlyList<NoticeResult> outcomes,
        TimeSpan pace,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        await using var command = await store.CommandAsync(OutboxSql.Settle, cancellation);
        AddOutcomes(command.Parameters, outcomes);
        command.Parameters.AddWithValue(pace);
        command.Parameters.AddWithValue(now.ToUniversalTime());
        var settled = new HashSet<NoticeId>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            settled.Add(new NoticeId(reader.GetGuid(0)));
        }

        return settled;
    }

    private static void AddOutcomes(NpgsqlParameterCollection parameters, IReadOnlyList<NoticeResult> outcomes)
    {
        var rows = outcomes.Select(o => o.Outcome).Select(NoticeRow.Of).ToList();
        parameters.AddWithValue(outcomes.Select(o => o.Notice.Id.Value).ToArray());
        parameters.AddWithValue(outcomes.Select(o => o.Notice.Owner).ToArray());
        parameters.AddWithValue(outcomes.Select(o => o.Notice.Lease).ToArray());
        parameters.AddWithValue(rows.Select(row => row.Outcome).ToArray());
        parameters.AddWithValue(rows.Select(row => row.Error).ToArray());
        parameters.AddWithValue(rows.Select(row => row.ActivityId).ToArray());
        parameters.AddWithValue(rows.Select(row => row.AgainAt?.ToUniversalTime()).ToArray());
        parameters.AddWithValue(rows.Select(row => row.Attempts).ToArray());
        parameters.AddWithValue(rows.Select(row => row.MayHaveArrived).ToArray());
    }
}

public sealed record NoticeResult(ClaimedNotice Notice, NoticeOutcome Outcome);

/// <summary>An outcome as the statement takes it.</summary>
/// <param name="Outcome">A <see cref="NoticeEnding"/> or the <see cref="NoticeState"/> in which it stays.</param>
internal sealed record NoticeRow(
    string Outcome,
    string? Error = null,
    string? ActivityId = null,
    DateTimeOffset? AgainAt = null,
    int Attempts = 0,
    bool MayHaveArrived = false
)
{
    public static NoticeRow Of(NoticeOutcome outcome) =>
        outcome switch
        {
            NoticeOutcome.Sent sent => new(nameof(NoticeEnding.Sent), ActivityId: sent.ActivityId),
            NoticeOutcome.Dropped dropped => new(nameof(NoticeEnding.Dropped), dropped.Why),
            NoticeOutcome.Parked parked => new(
                nameof(NoticeState.Ambiguous),
                parked.Error,
                Attempts: 1,
                MayHaveArrived: true
            ),
            NoticeOutcome.Dead dead => new(nameof(NoticeState.Dead), dead.Error, Attempts: 1),
            NoticeOutcome.Again again => new(
                nameof(NoticeState.Pending),
                again.Error,
                AgainAt: again.At,
                Attempts: again.CountsAsAttempt ? 1 : 0,
                MayHaveArrived: again.MayHaveArrived
            ),
            NoticeOutcome.Postponed postponed => new(nameof(NoticeState.Pending), AgainAt: postponed.At),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome with consequences."),
        };
}
