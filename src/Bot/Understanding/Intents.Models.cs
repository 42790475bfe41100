using MentorBot.Bot.Buttons;

namespace MentorBot.Bot.Understanding;

/// <summary>What people want in circles, in rounds, and in their first weeks.</summary>
internal static partial class Intents
{
    private static IReadOnlyList<Intent> InModels =>
        [
            Shows("guide", () => IntentText.Guide, new ShowGuide()),
            Shows("attendance", () => IntentText.Attendance, new ShowAttendance()),
            Shows("open-circles", () => IntentText.OpenCircles, new ShowOpenCircles()),
            Shows("plan", () => IntentText.Plan, new ShowMyPlan()),
            Shows("rounds", () => IntentText.Rounds, new ShowRounds()),
        ];
}
