using MentorBot.Domain.People;

namespace MentorBot.Domain.Notices;

/// <summary>
/// The outcome of an attempt to send a notice. Errors are statuses and codes, never text that a person wrote.
/// </summary>
public abstract record NoticeOutcome
{
    /// <summary>The name of the outcome, for logs.</summary>
    public string Name => GetType().Name;

    /// <summary>Delivered.</summary>
    /// <param name="ActivityId">The id the channel gave the message; null if it gave none.</param>
    public sealed record Sent(string? ActivityId) : NoticeOutcome;

    /// <summary>No longer true or wanted, so it was not sent.</summary>
    public sealed record Dropped(string Why) : NoticeOutcome;

    /// <summary>Cannot be delivered, whatever is tried.</summary>
    public sealed record Dead(string Error) : NoticeOutcome;

    /// <summary>May have been delivered, and a duplicate would be worse than none.</summary>
    public sealed record Parked(string Error) : NoticeOutcome;

    /// <summary>Failed; to be retried.</summary>
    /// <param name="At">When to retry.</param>
    /// <param name="Error">Status and code of the failure.</param>
    /// <param name="CountsAsAttempt">False for a wait that the channel asked for.</param>
    /// <param name="MayHaveArrived">Whether this attempt may have been delivered.</param>
    public sealed record Again(
        DateTimeOffset At,
        string Error,
        bool CountsAsAttempt = true,
        bool MayHaveArrived = false
    ) : NoticeOutcome;

    /// <summary>
    /// Not attempted, because the recipient must not be messaged now. It waits as if it had never been claimed.
    /// </summary>
    /// <param name="At">When to check again; later than now.</param>
    public sealed record Postponed(DateTimeOffset At) : NoticeOutcome;

    /// <summary>
    /// The person cannot be reached. This notice is dead; other notices for them wait until they are back, or expire.
    /// </summary>
    public sealed record Unreachable(Reachability Reason, string Error) : NoticeOutcome;
}
