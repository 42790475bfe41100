using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Notices;

/// <summary>
/// The dated log of what became of notices: ids and codes, nothing that a person wrote. Its key stays taken, so that what
/// was settled is not planned again; it is forgotten with <see cref="ForgetOldTraffic"/>.
/// </summary>
public sealed class SentNotice
{
    private SentNotice() { }

    public NoticeId Id { get; private set; }
    public string DedupKey { get; private set; } = "";
    public NoticeKind Kind { get; private set; }
    public PersonId RecipientId { get; private set; }
    public Guid SubjectId { get; private set; }

    /// <summary>The channel's id of the message, so that its card can be updated; null when it named none.</summary>
    public string? ActivityId { get; private set; }
    public NoticeEnding Outcome { get; private set; }

    /// <summary>Why it was dropped, or the last failure before it was sent; never words of a person.</summary>
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

public enum NoticeEnding
{
    Sent,
    Dropped,
}
