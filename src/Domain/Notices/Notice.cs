using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Notices;

/// <summary>
/// An outbox message: something the bot will say unprompted, committed together with the change it tells of. It holds
/// ids and no text. Its card is built when it is sent, from the state at that time, so a notice that is no longer true
/// is dropped. The table holds open work only: a sent or dropped notice becomes a <see cref="SentNotice"/> in the same
/// statement.
/// </summary>
public sealed class Notice
{
    /// <summary>
    /// News that their cause may still be changing, such as a note, wait so long (convention): what is written in the meantime
    /// goes out as one message.
    /// </summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan UsualLifetime = TimeSpan.FromDays(7);

    private Notice() { }

    public NoticeId Id { get; private set; }

    /// <summary>Idempotency key of kind, subject, person and occurrence; unique, so nothing is planned twice.</summary>
    public string DedupKey { get; private set; } = "";
    public PersonId RecipientId { get; private set; }
    public NoticeKind Kind { get; private set; }

    /// <summary>What it is about: a mentorship, a check-in, a cohort, a digest and so on.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>0 to 2; lower goes first, see <see cref="NoticePriority"/>.</summary>
    public int Priority { get; private set; }
    public NoticeState State { get; private set; }

    /// <summary>Whether it is on hold while its recipient cannot be reached; released when they are back.</summary>
    public bool IsHeld { get; private set; }
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>When it is dropped if it has not been sent: a late reminder is worse than none.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Failed attempts; a wait that the channel asked for does not count.</summary>
    public int Attempts { get; private set; }

    /// <summary>Whether a failed attempt may nevertheless have been delivered.</summary>
    public bool MayHaveArrived { get; private set; }
    public string? ClaimedBy { get; private set; }

    /// <summary>When the lease of the claim ends, by the database's clock.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was parked or given up; null while it waits or is being sent.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>HTTP status and error code of the last failure; never text that a person wrote.</summary>
    public string? LastError { get; private set; }

    /// <summary>A new notice. By default it is due now and expires after a week.</summary>
    /// <param name="occurrence">Tells repeated notices of one kind, subject and recipient apart.</param>
    public static Notice Tell(
        PersonId recipient,
        NoticeKind kind,
        Guid subject,
        DateTimeOffset now,
        DateTimeOffset? notBefore = null,
        TimeSpan? lifetime = null,
        string occurrence = ""
    )
    {
        var start = notBefore is { } later && later > now ? later : now;
        return new Notice
        {
            Id = Ids.New<NoticeId>(now),
            DedupKey = $"{kind}:{subject}:{recipient}:{occurrence}",
            RecipientId = recipient,
            Kind = kind,
            SubjectId = subject,
            Priority = NoticePriority.Of(kind),
            State = NoticeState.Pending,
            NotBefore = start,
            ExpiresAt = start + (lifetime ?? UsualLifetime),
            CreatedAt = now,
        };
    }

    /// <summary>Whether a coordinator has to decide what becomes of it.</summary>
    public bool IsStuck => State is NoticeState.Ambiguous or NoticeState.Dead;

    /// <summary>The log entry for a delivered notice, with the id the channel gave the message, if any.</summary>
    public SentNotice ToSent(string? activityId, DateTimeOffset now) =>
        SentNotice.Of(this, NoticeEnding.Sent, LastError, now, activityId);

    /// <summary>The log entry for a notice that is no longer true or wanted.</summary>
    public SentNotice ToDropped(string why, DateTimeOffset now) => SentNotice.Of(this, NoticeEnding.Dropped, why, now);

    /// <summary>Dead letter: it cannot be delivered, whatever is tried.</summary>
    public void MarkDead(string error, DateTimeOffset now) => MarkStuck(NoticeState.Dead, error, now);

    /// <summary>Parks it: it may have arrived, and the channel takes no key that would make a retry safe.</summary>
    public void Park(string error, DateTimeOffset now)
    {
        MayHaveArrived = true;
        MarkStuck(NoticeState.Ambiguous, error, now);
    }

    /// <summary>
    /// Lets it stand for a newer one: it goes when it would have gone, with what is true then, and lasts as long as the newer.
    /// </summary>
    public void StandFor(Notice newer) => ExpiresAt = newer.ExpiresAt > ExpiresAt ? newer.ExpiresAt : ExpiresAt;

    /// <summary>Schedules a retry. A wait that the channel asked for does not count as an attempt.</summary>
    public void RetryAt(DateTimeOffset at, string error, bool countsAsAttempt)
    {
        (State, NotBefore, LastError, ClaimedBy, LeaseUntil) = (NoticeState.Pending, at, error, null, null);
        Attempts += countsAsAttempt ? 1 : 0;
    }

    /// <summary>
    /// Puts it back into the queue on a coordinator's decision, although a copy may have been delivered. It starts
    /// afresh with a lifetime of at least a week, because it may have to wait for the recipient's working hours.
    /// </summary>
    public void Release(DateTimeOffset now)
    {
        var end = now + UsualLifetime;
        (State, NotBefore, Attempts, LastError, SettledAt) = (NoticeState.Pending, now, 0, null, null);
        MayHaveArrived = false;
        ExpiresAt = ExpiresAt < end ? end : ExpiresAt;
    }

    private void MarkStuck(NoticeState state, string error, DateTimeOffset now) =>
        (State, LastError, SettledAt, ClaimedBy, LeaseUntil) = (state, error, now, null, null);
}

/// <summary>Where an open notice stands; see <see cref="NoticeEnding"/> for settled ones.</summary>
public enum NoticeState
{
    /// <summary>Waits to be sent, now or later.</summary>
    Pending,

    /// <summary>A sender has claimed it and holds a lease.</summary>
    Claimed,

    /// <summary>Dead letter: cannot be delivered; waits for a coordinator's decision until it is deleted.</summary>
    Dead,

    /// <summary>Parked: may have been delivered, and a duplicate would be worse than none.</summary>
    Ambiguous,
}
