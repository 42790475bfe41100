using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Something the bot will say unprompted, written in the same transaction as the change it tells of. It holds ids and no
/// words: the card is made when it is sent, from the state of that moment, so a notice that has become untrue is dropped.
/// Only open work stays a notice: what was sent or dropped becomes a <see cref="SentNotice"/> in the same statement.
/// </summary>
public sealed class Notice
{
    private static readonly TimeSpan UsualLifetime = TimeSpan.FromDays(7);

    private Notice() { }

    public NoticeId Id { get; private set; }

    /// <summary>Kind, subject, person and occurrence; unique, so nothing is planned twice.</summary>
    public string DedupKey { get; private set; } = "";
    public PersonId RecipientId { get; private set; }
    public NoticeKind Kind { get; private set; }

    /// <summary>What it is about: a mentorship, a check-in, a cohort, a digest …</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>0 answers, 1 check-ins and proposals, 2 digests.</summary>
    public int Priority { get; private set; }
    public NoticeState State { get; private set; }

    /// <summary>Laid aside while its person cannot be reached; the database takes it up again when they are back.</summary>
    public bool IsHeld { get; private set; }
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>A reminder that comes too late is worse than none.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Tries that failed and count; a wait the channel asked for does not.</summary>
    public int Attempts { get; private set; }

    /// <summary>Nobody knows whether a try that failed arrived all the same.</summary>
    public bool MayHaveArrived { get; private set; }
    public string? ClaimedBy { get; private set; }

    /// <summary>By the database's clock.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was parked or died; null while it waits or is being sent.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>HTTP status and error code of the last failure; never words of a person.</summary>
    public string? LastError { get; private set; }

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

    /// <summary>Whether somebody has to decide what becomes of it.</summary>
    public bool IsStuck => State is NoticeState.Ambiguous or NoticeState.Dead;

    /// <summary>The channel took it, and named it if it could; it leaves the table for the log.</summary>
    public SentNotice Sent(string? activityId, DateTimeOffset now) =>
        SentNotice.Of(this, NoticeEnding.Sent, LastError, now, activityId);

    /// <summary>No longer true or no longer wanted; it leaves the table for the log.</summary>
    public SentNotice Dropped(string why, DateTimeOffset now) => SentNotice.Of(this, NoticeEnding.Dropped, why, now);

    /// <summary>Cannot be delivered, whatever is tried.</summary>
    public void Dead(string error, DateTimeOffset now) => Stick(NoticeState.Dead, error, now);

    /// <summary>May or may not have arrived; a second copy would be worse than none (protocol: a send takes no key).</summary>
    public void Park(string error, DateTimeOffset now)
    {
        MayHaveArrived = true;
        Stick(NoticeState.Ambiguous, error, now);
    }

    /// <summary>Try again later. A wait the channel asked for is not an attempt.</summary>
    public void RetryAt(DateTimeOffset at, string error, bool countsAsAttempt)
    {
        (State, NotBefore, LastError, ClaimedBy, LeaseUntil) = (NoticeState.Pending, at, error, null, null);
        Attempts += countsAsAttempt ? 1 : 0;
    }

    /// <summary>
    /// Somebody wants it sent once more, though a copy may have arrived. It is as new, and has a week again: it may have to
    /// wait for the working hours of its person.
    /// </summary>
    public void Release(DateTimeOffset now)
    {
        var end = now + UsualLifetime;
        (State, NotBefore, Attempts, LastError, SettledAt) = (NoticeState.Pending, now, 0, null, null);
        MayHaveArrived = false;
        ExpiresAt = ExpiresAt < end ? end : ExpiresAt;
    }

    private void Stick(NoticeState state, string error, DateTimeOffset now) =>
        (State, LastError, SettledAt, ClaimedBy, LeaseUntil) = (state, error, now, null, null);
}

public enum NoticeKind
{
    CohortInvitation,
    EnrolmentClosed,

    /// <summary>Up to three people to rank or to decline before the match.</summary>
    Suggestions,
    SuggestionsReminder,

    /// <summary>The time to answer suggestions is over; for the cohort's coordinator.</summary>
    SuggestionsClosed,
    Proposal,
    ProposalReminder,
    ProposalExpired,
    PartnerDeclined,
    Unmatched,
    Introduction,
    CheckIn,
    CheckInNudge,

    /// <summary>Three check-ins in a row went without an answer: are they still there?</summary>
    StillThere,
    PartnerNote,
    MentorshipPaused,
    MentorshipResumed,
    MentorshipEnded,

    /// <summary>Somebody has joined a group that runs, or left what goes on: who is in it now.</summary>
    MembersChanged,

    /// <summary>Somebody of them cannot be reached for some days; never why.</summary>
    PartnerUnreachable,
    CohortCompleted,
    ManagerDigest,

    /// <summary>A match run that took its time has come to an end, or an approval has; for the coordinator who asked.</summary>
    MatchRunEnded,
}

/// <summary>Where open work stands; see <see cref="NoticeEnding"/> for how it ends.</summary>
public enum NoticeState
{
    Pending,
    Claimed,

    /// <summary>Cannot be delivered, whatever is tried; waits until somebody acts, or is forgotten.</summary>
    Dead,

    /// <summary>Parked: may or may not have arrived, and a second copy would be worse than none.</summary>
    Ambiguous,
}

public static class NoticePriority
{
    public static int Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.ManagerDigest or NoticeKind.CohortInvitation => 2,
            NoticeKind.CheckIn or NoticeKind.CheckInNudge or NoticeKind.StillThere => 1,
            _ => 0,
        };
}
