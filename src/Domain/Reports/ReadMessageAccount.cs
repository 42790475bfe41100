using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// Accounts for every wave of messages of the last weeks: of those who were to be told, how many were, and what became of the
/// rest. Numbers only, for coordinators and operators.
/// </summary>
public sealed class ReadMessageAccount(MentorStore store)
{
    /// <summary>How far back it goes; well within the time for which the log is kept.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(28);

    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<MessageAccount>> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        if (!context.IsCoordinator)
        {
            return new NotFound();
        }

        var stop = await store.MessageStops.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var rows = await store
            .Database.SqlQuery<WaveRow>(WaveSql.Accounts(context.Now - Span))
            .ToListAsync(cancellation);
        return new MessageAccount(stop?.StoppedAt, rows.ConvertAll(row => row.ToWave()));
    }
}

/// <summary>Where the bot's unprompted messages stand.</summary>
/// <param name="StoppedAt">Since when everything unprompted is stopped; null when it is not.</param>
/// <param name="Waves">The newest first.</param>
public sealed record MessageAccount(DateTimeOffset? StoppedAt, IReadOnlyList<MessageWave> Waves);

/// <summary>What became of one wave. The parts add up to the audience unless something got lost.</summary>
/// <param name="Kind">Check-ins, invitations or digests.</param>
/// <param name="Cohort">The cohort's name; null for digests.</param>
/// <param name="Week">The Monday of the week; null for invitations.</param>
/// <param name="Audience">How many people were to be told.</param>
/// <param name="Sent">Delivered.</param>
/// <param name="Waiting">Not due yet, next in line, or held by a stop.</param>
/// <param name="Parked">May have arrived; a coordinator decides.</param>
/// <param name="Refused">Cannot be delivered, though the person can be reached.</param>
/// <param name="Unreachable">The person cannot be reached.</param>
/// <param name="Withdrawn">No longer true or wanted when it was to be sent, or too late.</param>
public sealed record MessageWave(
    NoticeKind Kind,
    string? Cohort,
    DateOnly? Week,
    int Audience,
    int Sent,
    int Waiting,
    int Parked,
    int Refused,
    int Unreachable,
    int Withdrawn
)
{
    /// <summary>People of whom the outbox knows nothing; 0 unless a message got lost.</summary>
    public int Missing => Audience - Sent - Waiting - Parked - Refused - Unreachable - Withdrawn;
}

/// <summary>A row of <see cref="WaveSql.Accounts"/>.</summary>
internal sealed record WaveRow(
    string Kind,
    DateOnly? Week,
    string? Cohort,
    int Audience,
    int Sent,
    int Waiting,
    int Parked,
    int Refused,
    int Unreachable,
    int Withdrawn
)
{
    public MessageWave ToWave() =>
        new(
            Enum.Parse<NoticeKind>(Kind),
            Cohort,
            Week,
            Audience,
            Sent,
            Waiting,
            Parked,
            Refused,
            Unreachable,
            Withdrawn
        );
}
