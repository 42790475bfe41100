using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Text;

/// <summary>States in the words people use.</summary>
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

    public static string OfOver(EndReason? reason) =>
        reason switch
        {
            EndReason.Expired => "This proposal has expired. You stay on the list for the next match.",
            EndReason.PlaceTaken => "That place has just been taken. You are first in line for the next match.",
            _ => "This proposal is no longer open. You stay on the list for the next match.",
        };
}
