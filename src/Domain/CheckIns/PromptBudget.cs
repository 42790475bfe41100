using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// How many check-ins and nudges a person gets each week, in all their cohorts together. A week runs from Monday to
/// Sunday of the person's own calendar.
/// </summary>
/// <param name="PerWeek"><see cref="Least"/> to <see cref="Most"/>.</param>
public sealed record PromptBudget(int PerWeek)
{
    public const int Least = 1;
    public const int Most = 20;

    /// <summary>What lies at least between two prompts.</summary>
    public TimeSpan Gap { get; init; } = Prompts.Gap;

    /// <summary>Two a week (convention).</summary>
    public static readonly PromptBudget Usual = new(2);
}

/// <summary>A week of a person's own calendar.</summary>
/// <param name="Starts">The first moment of Monday.</param>
/// <param name="Ends">The first moment of the next Monday.</param>
/// <param name="Next">When the person is asked on the first working day of the next week.</param>
internal readonly record struct PromptWeek(DateTimeOffset Starts, DateTimeOffset Ends, DateTimeOffset Next)
{
    public static PromptWeek Of(WorkingTime working, DateTimeOffset moment)
    {
        var day = working.LocalDay(moment);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var next = monday.AddDays(7);
        return new(
            working.At(monday, TimeOnly.MinValue),
            working.At(next, TimeOnly.MinValue),
            CheckInSchedule.AskingTime(working, next)
        );
    }
}
