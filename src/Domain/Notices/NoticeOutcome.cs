using MentorBot.Domain.People;

namespace MentorBot.Domain.Notices;

/// <summary>What came of an attempt to send a notice. Errors are statuses and codes, never words of a person.</summary>
public abstract record NoticeOutcome
{
    /// <summary>For the log.</summary>
    public string Name => GetType().Name;

    /// <param name="ActivityId">The channel's id of the message; null when it named none.</param>
    public sealed record Sent(string? ActivityId) : NoticeOutcome;

    /// <summary>No longer true or no longer wanted.</summary>
    public sealed record Dropped(string Why) : NoticeOutcome;

    /// <summary>Cannot be delivered, whatever is tried.</summary>
    public sealed record Dead(string Error) : NoticeOutcome;

    /// <summary>May have arrived, and a second copy would be worse than none.</summary>
    public sealed record Parked(string Error) : NoticeOutcome;

    /// <param name="CountsAsAttempt">False for a wait that the channel asked for.</param>
    /// <param name="MayHaveArrived">Nobody knows whether this try arrived.</param>
    public sealed record Again(
        DateTimeOffset At,
        string Error,
        bool CountsAsAttempt = true,
        bool MayHaveArrived = false
    ) : NoticeOutcome;

    /// <summary>Not tried: it is not the time for it where its person is. It waits as if it had never been claimed.</summary>
    /// <param name="At">Later than now.</param>
    public sealed record Postponed(DateTimeOffset At) : NoticeOutcome;

    /// <summary>
    /// The person cannot be spoken to. This notice is dead; what else waits for them stays until they are back or it
    /// expires.
    /// </summary>
    public sealed record Unreachable(Reachability Reason, string Error) : NoticeOutcome;
}
