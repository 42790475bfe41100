using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Claims notices that may be sent now, in one short statement: at most the first in line of each person, none of
/// people who cannot be reached, and none of the rows that another sender has locked. Whoever holds the lease may send.
/// If the lease runs out without an outcome, the sender has failed and another one may claim the notice. A notice that
/// cannot be read, such as one that a later version wrote, goes back and comes again later.
/// </summary>
public sealed class ClaimNotices(MentorStore store, OddRows odd)
{
    /// <returns>The claimed notices, by priority and then by age.</returns>
    public async Task<IReadOnlyList<ClaimedNotice>> RunAsync(Claim claim, CancellationToken cancellation)
    {
        var claimed = new List<ClaimedNotice>(claim.Slots);
        var unreadable = new List<(Guid Id, Exception Why)>();
        await using (var command = await CommandAsync(claim, cancellation))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var row = new RowReader(reader);
            while (await reader.ReadAsync(cancellation))
            {
                try
                {
                    claimed.Add(Read(row.Again(), claim.Owner));
                }
                catch (Exception e) when (OddRows.Explain(e, cancellation))
                {
                    unreadable.Add((row.Again().Key(), e));
                }
            }
        }

        await PutOffAsync(unreadable, claim, cancellation);
        return claimed;
    }

    private async Task<NpgsqlCommand> CommandAsync(Claim claim, CancellationToken cancellation)
    {
        var command = await store.CommandAsync(OutboxSql.Claim, cancellation);
        command.Parameters.AddWithValue(claim.Owner);
        command.Parameters.AddWithValue(claim.Slots);
        command.Parameters.AddWithValue(claim.Lease);
        command.Parameters.AddWithValue(claim.Now.ToUniversalTime());
        return command;
    }

    private async Task PutOffAsync(List<(Guid Id, Exception Why)> notices, Claim claim, CancellationToken cancellation)
    {
        foreach (var (id, why) in notices)
        {
            var (notice, until) = (new NoticeId(id), odd.Note("send-notices", id, claim.Now, why));
            await store
                .Notices.Where(n => n.Id == notice && n.ClaimedBy == claim.Owner)
                .ExecuteUpdateAsync(
                    change =>
                        change
                            .SetProperty(n => n.State, NoticeState.Pending)
                            .SetProperty(n => n.NotBefore, until)
                            .SetProperty(n => n.ClaimedBy, (string?)null)
                            .SetProperty(n => n.LeaseUntil, (DateTimeOffset?)null),
                    cancellation
                );
        }
    }

    private static ClaimedNotice Read(RowReader row, string owner)
    {
        var (id, kind, recipient) = (row.Id<NoticeId>(), row.Word<NoticeKind>(), row.Id<PersonId>());
        var (subject, attempts, lease) = (row.Key(), row.Number(), row.Moment());
        return new(id, owner, kind, recipient, subject, attempts, row.Text(), AddressOf(row))
        {
            Lease = lease,
            ExpiresAt = row.Moment(),
            SeenAt = row.MomentOrNull(),
            Hours = new SendingHours(row.Working(), row.MomentOrNull(), row.MomentOrNull()),
            MayHaveArrived = row.Flag(),
            IsMissing = row.Flag(),
        };
    }

    private static ChatAddress? AddressOf(RowReader row)
    {
        if (!row.IsNull())
        {
            return new ChatAddress(row.Text(), row.Text(), row.Text());
        }

        row.Skip(2);
        return null;
    }
}

/// <summary>What a sender asks for.</summary>
/// <param name="Owner">Names the sender; unique per process. Only the owner of a claim may settle it.</param>
/// <param name="Slots">The most notices to claim; at least 1.</param>
/// <param name="Lease">How long the claim lasts; longer than any send can take, and the same for all senders.</param>
/// <param name="Now">The time that decides which notices are due.</param>
public sealed record Claim(string Owner, int Slots, TimeSpan Lease, DateTimeOffset Now);

/// <summary>A claimed notice with everything needed to send it.</summary>
/// <param name="Attempts">Failed attempts before this one.</param>
/// <param name="Locale">The recipient's locale, a BCP 47 tag.</param>
/// <param name="Address">Where to reach the recipient; null if no personal chat is known.</param>
public sealed record ClaimedNotice(
    NoticeId Id,
    string Owner,
    NoticeKind Kind,
    PersonId Recipient,
    Guid SubjectId,
    int Attempts,
    string Locale,
    ChatAddress? Address
)
{
    /// <summary>
    /// Until when it may be sent, by the database's clock. Together with the owner it identifies the claim.
    /// </summary>
    public DateTimeOffset Lease { get; init; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the recipient was last seen in the chat, recorded at most once an hour; null for never.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>When the recipient may be messaged, as currently known.</summary>
    public required SendingHours Hours { get; init; }

    /// <summary>Whether an earlier attempt may have been delivered.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Whether the directory says that the recipient's account is gone or disabled.</summary>
    public bool IsMissing { get; init; }
}
