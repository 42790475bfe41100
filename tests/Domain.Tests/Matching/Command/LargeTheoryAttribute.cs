namespace MentorBot.Domain.Tests.Matching.Command;

/// <summary>A theory with instances that take long; runs only if MENTORBOT_LARGE=1.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LargeTheoryAttribute : TheoryAttribute
{
    public LargeTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("MENTORBOT_LARGE") != "1")
        {
            Skip = "Takes minutes; set MENTORBOT_LARGE=1.";
        }
    }
}
