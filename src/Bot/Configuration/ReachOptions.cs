using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Configuration;

/// <summary>Section <c>MentorBot:Reach</c>: what happens, and when, if somebody cannot be reached.</summary>
internal sealed class ReachOptions
{
    /// <summary>Days after which partners are told that somebody cannot be reached; 1 to 90, default 7.</summary>
    public int TellPartnersAfterDays { get; set; } = ReachPolicy.Usual.TellAfterDays;

    /// <summary>Days after which mentorships end if a member's account is gone; 0 to 90, default 0.</summary>
    public int EndAfterDays { get; set; } = ReachPolicy.Usual.EndAfterDays;

    public ReachPolicy Policy => new(TellPartnersAfterDays, EndAfterDays);
}

/// <summary>Checks <see cref="ReachOptions"/>.</summary>
internal static class ReachChecks
{
    public static IEnumerable<string> Mistakes(ReachOptions reach)
    {
        if (reach.TellPartnersAfterDays is < ReachPolicy.MinDays or > ReachPolicy.MaxDays)
        {
            yield return "MentorBot__Reach__TellPartnersAfterDays must be a number of days from "
                + $"{ReachPolicy.MinDays} to {ReachPolicy.MaxDays}.";
        }

        if (reach.EndAfterDays is < 0 or > ReachPolicy.MaxDays)
        {
            yield return $"MentorBot__Reach__EndAfterDays must be a number of days from 0 to {ReachPolicy.MaxDays}.";
        }
    }
}
