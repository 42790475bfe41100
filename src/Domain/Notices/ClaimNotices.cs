using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Takes the notices that may be sent now, in one short statement: of each person only the first in line, people who
/// cannot be reached not at all, and rows that another sender is looking at are passed over. Whoever holds the lease may
/// send; when it runs out without an outcome, the sender is gone and another may claim.
/// </summary>
public sealed class ClaimNotices(MentorStore store)
{
    /// <returns>By priority, the oldest first.</returns>
    public async Task<IReadOnlyList<ClaimedNotice>> RunAsync(Claim claim, CancellationToken cancellation)
    {
        await using var command = await store.CommandAsync(OutboxSql.Claim, cancellation);
        command.Parameters.AddWithValue(claim.Owner);
        command.Parameters.AddWithValue(claim.Slots);
        command.Parameters.AddWithValue(claim.Lease);
        command.Parameters.AddWithValue(claim.Now.ToUniversalTime());
        var claimed = new List<ClaimedNotice>(claim.Slots);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var cells = new Cells(reader);
        while (await reader.ReadAsync(cancellation))
        {
            claimed.Add(Read(cells.Again(), claim.Owner));
        }

        return claimed;
    }

    private static ClaimedNotice Read(Cells cells, string owner)
    {
        var (id, kind, recipient) = (cells.Id<NoticeId>(), cells.Word<NoticeKind>(), cells.Id<PersonId>());
        var (subject, attempts, lease) = (cells.Key(), cells.Number(), cells.Moment());
        return new(id, owner, kind, recipient, subject, attempts, cells.Text(), AddressOf(cells))
        {
            Lease = lease,
            ExpiresAt = cells.Moment(),
            SeenAt = cells.MomentOrNull(),
            Hours = new SendingHours(cells.Working(), cells.MomentOrNull(), cells.MomentOrNull()),
            MayHaveArrived = cells.Flag(),
        };
    }

    private static ChatAddress? AddressOf(Cells cells)
    {
        if (!cells.IsNull())
        {
            return new ChatAddress(cells.Text(), cells.Text(), cells.Text());
        }

        cells.Skip(2);
        return null;
    }
}

/// <param name="Owner">Names the sender, different for every process; what it claims, only it may settle.</param>
/// <param name="Slots">At most so many; at least 1.</param>
/// <param name="Lease">Longer than any send can take; the same for all senders.</param>
/// <param name="Now">By which notices are due.</param>
public sealed record Claim(string Owner, int Slots, TimeSpan Lease, DateTimeOffset Now);

/// <param name="Attempts">Tries that failed before this one.</param>
/// <param name="Locale">The language and customs of the recipient, a BCP 47 tag.</param>
/// <param name="Address">Where to find the recipient; null when the bot never met them in person.</param>
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
    /// <summary>Until when it may be sent, by the database's clock; it names this claim among all of the owner's.</summary>
    public DateTimeOffset Lease { get; init; }

    /// <summary>From then on nobody wants to hear it.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the recipient was last seen in the chat, noted at most once an hour; null for never.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>The recipient's, as they are known now.</summary>
    public required SendingHours Hours { get; init; }

    /// <summary>Nobody knows whether a try before this one arrived.</summary>
    public bool MayHaveArrived { get; init; }
}
