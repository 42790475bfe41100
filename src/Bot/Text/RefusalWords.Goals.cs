using MentorBot.Domain.Goals;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about goals.</summary>
internal static partial class RefusalWords
{
    private static string? OfGoals(Refusal refusal) =>
        refusal switch
        {
            GoalWithoutTitle => GoalRefusalText.WithoutTitle.Plain,
            GoalTextTooLong r => TooLong(r).Plain,
            TooManyGoalSteps r => GoalRefusalText.TooManySteps(Goal.MaxSteps, r.Steps).Plain,
            GoalDateHasPassed r => GoalRefusalText.DateHasPassed(LocalDates.Day(r.Date)).Plain,
            TooManyGoals => GoalRefusalText.TooMany(Goal.MostOpen).Plain,
            GoalExists r => GoalRefusalText.Exists(Listing.Quote(r.Title)).Plain,
            NotYourGoal => GoalRefusalText.NotYours.Plain,
            OnlyNewcomersPlan => GoalRefusalText.OnlyNewcomers.Plain,
            GoalIsSettled => GoalRefusalText.IsSettled.Plain,
            _ => null,
        };

    private static Cards.SafeText TooLong(GoalTextTooLong refusal)
    {
        var most = GoalParts.MostOf(refusal.Part);
        return refusal.Part switch
        {
            GoalPart.Title => GoalRefusalText.TitleTooLong(refusal.Length, most),
            GoalPart.Measure => GoalRefusalText.MeasureTooLong(most, refusal.Length),
            GoalPart.Step => GoalRefusalText.StepTooLong(most, refusal.Length),
            _ => GoalRefusalText.ReasonTooLong(most, refusal.Length),
        };
    }
}
