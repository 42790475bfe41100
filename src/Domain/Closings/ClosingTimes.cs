using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;

namespace MentorBot.Domain.Closings;

/// <summary>When the members of a mentorship look back on it. All of them are conventions.</summary>
public static class ClosingTimes
{
    /// <summary>How long before the end its members are asked.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>Nobody is asked to look back on less than this.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromDays(7);

    /// <summary>How long there is to look back on what was finished early, because nobody could know of its end before.</summary>
    public static readonly TimeSpan Afterwards = TimeSpan.FromDays(14);

    /// <summary>After this long without an answer it no longer counts that somebody is done.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>Until when a member can look back; null if they cannot.</summary>
    /// <param name="model">The model of its cohort.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="endedAt">When it ended; null while it runs.</param>
    /// <param name="endsAt">When it was to end: with its cohort, or by itself.</param>
    internal static DateTimeOffset? OpenUntil(
        MentoringModel model,
        MentorshipState state,
        DateTimeOffset? endedAt,
        DateTimeOffset endsAt
    ) =>
        (model, state) switch
        {
            (MentoringModel.Rounds, _) => null,
            (_, MentorshipState.Completed) when endedAt < endsAt => endedAt + Afterwards,
            _ when state.IsRunning() => DateTimeOffset.MaxValue,
            _ => null,
        };
}
