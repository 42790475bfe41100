using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows the person's goals; asks which mentorship if several are running.</summary>
[Command("goals", "my goals", "goal", "show goals", German = ["ziele", "meine ziele", "ziel"])]
internal sealed record ShowMyGoals : Button;

/// <summary>Shows the goals of one mentorship.</summary>
internal sealed record ShowGoals(MentorshipId Id) : Button;

/// <summary>Sets a goal in the running mentorship; asks which one if there are several.</summary>
/// <param name="Title">Whatever was typed after the command, which is the goal; "" opens the form.</param>
[Command(
    "new goal",
    "set goal",
    "set a goal",
    "add goal",
    "add a goal",
    German = ["neues ziel", "ziel setzen"],
    IsOnCards = true,
    TakesText = true
)]
internal sealed record StartGoal(string Title) : Button;

/// <summary>Opens the form of a new goal.</summary>
/// <param name="Title">What it already says; "" for nothing.</param>
internal sealed record WriteGoal(MentorshipId Id, string Title) : Button;

/// <summary>Submits the form of a new goal.</summary>
internal sealed record SaveNewGoal(MentorshipId Id) : Button;

/// <summary>Shows one goal.</summary>
internal sealed record ShowGoal(GoalId Id) : Button;

/// <summary>Submits how one will know that a goal is reached.</summary>
internal sealed record SayGoalMeasure(GoalId Id) : Button;

/// <summary>Leaves open how one will know.</summary>
internal sealed record SkipGoalMeasure(GoalId Id) : Button;

/// <summary>Submits by when a goal is to be reached.</summary>
internal sealed record SayGoalDate(GoalId Id) : Button;

/// <summary>Opens the form of a goal, filled with what it says.</summary>
internal sealed record EditGoal(GoalId Id) : Button;

/// <summary>Submits the form of a goal.</summary>
internal sealed record SaveGoal(GoalId Id) : Button;

/// <summary>Ticks a step of a goal, or takes the tick away.</summary>
internal sealed record TickStep(GoalId Id, int Step, bool IsDone) : Button;

/// <summary>Marks a goal as reached.</summary>
internal sealed record MarkGoalReached(GoalId Id) : Button;

/// <summary>Asks for confirmation before dropping a goal, and why.</summary>
internal sealed record ConsiderDroppingGoal(GoalId Id) : Button;

/// <summary>Drops a goal, after the confirmation.</summary>
internal sealed record DropGoalNow(GoalId Id) : Button;

/// <summary>Opens a goal again that was reached or dropped.</summary>
internal sealed record OpenGoalAgain(GoalId Id) : Button;

/// <summary>Shows a newcomer's plan for the first weeks.</summary>
[Command(
    "plan",
    "my plan",
    "first weeks",
    "my first weeks",
    "newcomer plan",
    German = ["mein plan", "erste wochen", "meine ersten wochen", "einarbeitungsplan"]
)]
internal sealed record ShowMyPlan : Button;

/// <summary>Shows the plan of one mentorship, or offers to start it.</summary>
internal sealed record ShowPlan(MentorshipId Id) : Button;

/// <summary>Starts the plan.</summary>
internal sealed record BeginPlan(MentorshipId Id) : Button;

/// <summary>Ticks a week of the plan, or takes the tick away.</summary>
internal sealed record TickWeek(MentorshipId Id, GoalId Plan, int Step, bool IsDone) : Button;
