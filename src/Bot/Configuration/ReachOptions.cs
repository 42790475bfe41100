using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Configuration;

/// <summary>Section <c>MentorBot:Reach</c>: what follows, and when, if somebody cannot be reached.</summary>
internal sealed class ReachOptions
{
    /// <summary>
    /// Days until those who are together with somebody who cannot be reached are told so; 1 to 90, 7 when left out.
    /// </summary>
    public int TellPartnersAfterDays { get; set; } = ReachPolicy.Usual.TellAfterDays;

    /// <summary>Days until the mentorships of somebody whose account is gone end; 0 to 90, 0 when left out.</summary>
    public int EndAfterDays { get; set; } = ReachPolicy.Usual.EndAfterDays;

    public ReachPolicy Policy => new(TellPartnersAfterDays, EndAfterDays);
}

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
