using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Goals;

namespace MentorBot.Bot.Goals;

/// <summary>Goals and their steps as rows that can be pressed.</summary>
internal static class GoalTiles
{
    private const int LongestTitle = 90;

    /// <summary>A goal in a list. Only a member's own goals have a bar, because others' may be many.</summary>
    public static Container Of(GoalView goal)
    {
        var title = Listing.Clip(goal.Title, LongestTitle);
        var isUnderWay = goal is { State: GoalState.Open, Steps.Count: > 0 };
        var spoken = isUnderWay ? GoalText.SpokenProgress(title, goal.StepsDone, goal.Steps.Count) : SafeText.Of(title);
        return isUnderWay && goal.IsMine
            ? Layout.Frame([WithBar(goal, title), .. Due(goal)]) with
            {
                SelectAction = Press.Plain(spoken, new ShowGoal(goal.Id)),
            }
            : Layout.Tile(SafeText.Of(title), [.. Lines(goal)], spoken, new ShowGoal(goal.Id));
    }

    /// <summary>Step by step: to tick for those who may change the goal, to read for the others.</summary>
    public static IEnumerable<CardElement> Steps(GoalView goal) =>
        goal.IsMine && goal.State == GoalState.Open && goal.Place.IsOpen
            ? goal.Steps.Select(step => ToTick(goal, step))
            : goal.Steps.Select(Row);

    public static Container WithBar(GoalView goal, string title) =>
        Layout.ProgressRow(
            new SafeText($"**{SafeText.Of(title)}**"),
            GoalText.StepsDone(goal.StepsDone, goal.Steps.Count),
            goal.StepsDone,
            goal.Steps.Count
        );

    private static Container ToTick(GoalView goal, GoalStep step) =>
        Layout.Frame([Row(step)]) with
        {
            SelectAction = Press.Plain(
                step.IsDone ? GoalText.SpokenUntick(step.Words) : GoalText.SpokenTick(step.Words),
                new TickStep(goal.Id, step.Number, !step.IsDone)
            ),
        };

    private static ColumnSet Row(GoalStep step) =>
        step.IsDone
            ? Layout.Row("CheckmarkCircle", "☑", SafeText.Of(step.Words))
            : Layout.Row("Circle", "☐", SafeText.Of(step.Words));

    private static IEnumerable<SafeText> Lines(GoalView goal)
    {
        if (goal.State != GoalState.Open)
        {
            yield return GoalWords.State(goal.State);
        }
        else if (goal is { Owner: { } owner, Place.IsOfMany: true })
        {
            yield return goal.Steps.Count == 0
                ? SafeText.Of(GoalWords.NameOf(owner))
                : GoalText.OwnerAndSteps(GoalWords.NameOf(owner), goal.StepsDone, goal.Steps.Count);
        }
        else if (goal.Steps.Count > 0)
        {
            yield return GoalText.StepsDone(goal.StepsDone, goal.Steps.Count);
        }

        if (goal is { State: GoalState.Open, DueOn: { } due })
        {
            yield return GoalText.DueShort(LocalDates.Day(due));
        }
    }

    private static IEnumerable<CardElement> Due(GoalView goal) =>
        goal.DueOn is { } due ? [Layout.Under(GoalText.DueShort(LocalDates.Day(due)))] : [];
}
