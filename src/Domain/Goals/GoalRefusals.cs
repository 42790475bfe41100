using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Goals;

/// <summary>A goal needs a title.</summary>
public sealed record GoalWithoutTitle : Refusal;

/// <summary>What was written is longer than <see cref="GoalParts.MostOf"/> allows.</summary>
public sealed record GoalTextTooLong(GoalPart Part, int Length) : Refusal;

/// <summary>A goal has at most <see cref="Goal.MaxSteps"/> steps.</summary>
public sealed record TooManyGoalSteps(int Steps) : Refusal;

/// <summary>The date lies in the past in the person's zone.</summary>
public sealed record GoalDateHasPassed(DateOnly Date) : Refusal;

/// <summary>There are <see cref="Goal.MostOpen"/> open goals already.</summary>
public sealed record TooManyGoals : Refusal;

/// <summary>An open goal of the same owner has this title and says something else besides.</summary>
public sealed record GoalExists(string Title) : Refusal;

/// <summary>Somebody else's goal, which the person may see and not change.</summary>
public sealed record NotYourGoal : Refusal;

/// <summary>The goal is reached or dropped; it has to be opened again before anything can be changed.</summary>
public sealed record GoalIsSettled : Refusal;

/// <summary>A plan for the first weeks is the newcomer's own; nobody starts it for them.</summary>
public sealed record OnlyNewcomersPlan : Refusal;

/// <summary>The parts of a goal that are text.</summary>
public enum GoalPart
{
    Title,
    Measure,
    Step,
    Reason,
}

public static class GoalParts
{
    /// <summary>The most characters of a part.</summary>
    public static int MostOf(GoalPart part) =>
        part switch
        {
            GoalPart.Title => Goal.MaxTitleLength,
            GoalPart.Measure => Goal.MaxMeasureLength,
            GoalPart.Step => Goal.MaxStepLength,
            _ => Goal.MaxReasonLength,
        };
}
