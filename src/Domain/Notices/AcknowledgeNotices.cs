using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Npgsql;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Records the outcomes of many sends in one statement, each only if its sender still owns the notice. What was shown
/// meanwhile and asks something is what its reader answers next. A person who cannot be reached needs more than that: see
/// <see cref="AcknowledgeUnreachable"/>.
/// </summary>
public sealed class AcknowledgeNotices(MentorStore store)
{
    /// <param name="outcomes">
    /// Any outcome except <see cref="NoticeOutcome.Unreachable"/>; at most one per notice.
    /// </param>
    /// <param name="pace">The minimum time between two messages to one person; 0 or more.</param>
    /// <param name="now">When the outcomes are recorded.</param>
    /// <param name="cancellation">Cancels the statement, which may have taken effect nevertheless.</param>
    /// <returns>The notices whose outcome was recorded; the leases of the others had run out.</returns>
    public async Task<IReadOnlySet<NoticeId>> RunAsync(
        IReadOnlyList<NoticeResult> outcomes,
        TimeSpan pace,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        await AskAsync(outcomes, now, cancellation);
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

    /// <summary>
    /// Before the outcomes, because it may be repeated and they may not. A message that may have arrived counts as shown:
    /// most often it has.
    /// </summary>
    private async Task AskAsync(
        IReadOnlyList<NoticeResult> outcomes,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var questions = new Dictionary<PersonId, AskedQuestion>();
        foreach (var result in outcomes.Where(o => o.Outcome is NoticeOutcome.Sent or NoticeOutcome.Parked))
        {
            if (result.Asks is { } question)
            {
                questions[result.Notice.Recipient] = question;
            }
        }

        if (questions.Count > 0)
        {
            await store.AskAllAtOnceAsync(questions, now, cancellation);
        }
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

/// <summary>The outcome of one claimed notice, the latest last.</summary>
/// <param name="Asks">The question on its card; null if it asks nothing.</param>
public sealed record NoticeResult(ClaimedNotice Notice, NoticeOutcome Outcome, AskedQuestion? Asks = null);

/// <summary>An outcome as the parameters of <see cref="OutboxSql.Settle"/>.</summary>
/// <param name="Outcome">
/// A <see cref="NoticeEnding"/>, or the <see cref="NoticeState"/> in which the notice stays.
/// </param>
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
