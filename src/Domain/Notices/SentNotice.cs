using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Notices;

/// <summary>
/// A log entry for a settled notice: ids and codes, nothing that a person wrote. Its idempotency key stays taken, so
/// that nothing is planned again; <see cref="ForgetOldTraffic"/> deletes it.
/// </summary>
public sealed class SentNotice
{
    private SentNotice() { }

    public NoticeId Id { get; private set; }
    public string DedupKey { get; private set; } = "";
    public NoticeKind Kind { get; private set; }
    public PersonId RecipientId { get; private set; }
    public Guid SubjectId { get; private set; }

    /// <summary>The id the channel gave the message, for updating its card later; null if it gave none.</summary>
    public string? ActivityId { get; private set; }
    public NoticeEnding Outcome { get; private set; }

    /// <summary>Why it was dropped, or the last failure before it was sent; never text that a person wrote.</summary>
    public string? Error { get; private set; }
    public DateTimeOffset SettledAt { get; private set; }

    internal static SentNotice Of(
        Notice notice,
        NoticeEnding outcome,
        string? error,
        DateTimeOffset now,
        string? activityId = null
    ) =>
        new()
        {
            Id = notice.Id,
            DedupKey = notice.DedupKey,
            Kind = notice.Kind,
            RecipientId = notice.RecipientId,
            SubjectId = notice.SubjectId,
            ActivityId = activityId,
            Outcome = outcome,
            Error = error,
            SettledAt = now,
        };
}

/// <summary>How a notice was settled.</summary>
public enum NoticeEnding
{
    /// <summary>Delivered.</summary>
    Sent,

    /// <summary>Not delivered, because it was expired, untrue or unwanted.</summary>
    Dropped,
}
