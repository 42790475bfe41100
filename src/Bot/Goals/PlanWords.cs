using MentorBot.Bot.Cards;
using MentorBot.Domain.Goals;

namespace MentorBot.Bot.Goals;

/// <summary>What stands in a newcomer's plan: one thing for each of twelve weeks (convention).</summary>
internal static class PlanWords
{
    private static SafeText[] Weeks =>
        [
            PlanText.Week1,
            PlanText.Week2,
            PlanText.Week3,
            PlanText.Week4,
            PlanText.Week5,
            PlanText.Week6,
            PlanText.Week7,
            PlanText.Week8,
            PlanText.Week9,
            PlanText.Week10,
            PlanText.Week11,
            PlanText.Week12,
        ];

    /// <summary>In the language of whoever starts it; they can reword it as any goal.</summary>
    public static GoalDraft Draft() => new(PlanText.GoalTitle.Plain, null, null, [.. Weeks.Select(week => week.Plain)]);

    /// <summary>What the first weeks hold, for whoever has not started.</summary>
    public static IEnumerable<SafeText> FirstWeeks => Weeks.Take(3);
}
