using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Text;

/// <summary>Names for states.</summary>
internal static class StateWords
{
    public static string Of(CohortState state) =>
        state switch
        {
            CohortState.Draft => "a draft",
            CohortState.Enrolling => "open for enrolment",
            CohortState.Matching => "being matched",
            CohortState.Active => "running",
            CohortState.Closing => "closing",
            CohortState.Completed => "completed",
            CohortState.Cancelled => "cancelled",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>Completes "That run …" for a run on which no further action is possible.</summary>
    public static string Of(MatchRunState state) =>
        state switch
        {
            MatchRunState.Queued or MatchRunState.Running => "is not finished",
            MatchRunState.Preview => "is a preview",
            MatchRunState.Approving => "is being approved",
            MatchRunState.Approved => "is approved, and people have been told",
            MatchRunState.Superseded => "has been replaced by a newer one",
            MatchRunState.Cancelled => "is cancelled",
            MatchRunState.Failed => "came to nothing",
            MatchRunState.Repeated => "was only a repeat",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string OfOver(EndReason? reason) =>
        reason switch
        {
            EndReason.Expired => "This proposal has expired. You stay on the list for the next match.",
            EndReason.PlaceTaken => "That place has just been taken. You are first in line for the next match.",
            _ => "This proposal is no longer open. You stay on the list for the next match.",
        };
}
