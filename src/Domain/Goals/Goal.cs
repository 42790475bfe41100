using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Goals;

/// <summary>
/// Something that a member of a mentorship wants to reach. The other members see it; only its owner changes it. A shared
/// goal of a circle or group has no owner, and any member changes it.
/// </summary>
public sealed class Goal
{
    public const int MaxTitleLength = 200;
    public const int MaxMeasureLength = 300;
    public const int MaxReasonLength = 300;
    public const int MaxStepLength = 120;
    public const int MaxSteps = 12;

    /// <summary>Open goals of one member in one mentorship, and shared ones of one mentorship.</summary>
    public const int MostOpen = 5;

    private Goal() { }

    public GoalId Id { get; private set; }
    public MentorshipId MentorshipId { get; private set; }

    /// <summary>Null for a shared goal.</summary>
    public PersonId? OwnerId { get; private set; }

    /// <summary>
    /// 1 to <see cref="MostOpen"/>, unique among open goals of one owner in one mentorship: two goals that are set at the same
    /// moment cannot become one too many.
    /// </summary>
    public int Place { get; private set; }

    /// <summary>At most <see cref="MaxTitleLength"/> characters.</summary>
    public string Title { get; private set; } = "";

    /// <summary>How one will know that it is reached; at most <see cref="MaxMeasureLength"/> characters, null if not said.</summary>
    public string? Measure { get; private set; }

    /// <summary>By when it is to be reached; null if not said.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>At most <see cref="MaxSteps"/>, in the order in which they were written.</summary>
    public IReadOnlyList<GoalStep> Steps { get; private set; } = [];
    public GoalState State { get; private set; }

    /// <summary>Whether it is a newcomer's plan, with a step for each of the first weeks.</summary>
    public bool IsPlan { get; private set; }

    /// <summary>Why it was dropped, for whoever may change it; null if not said, and while it is not dropped.</summary>
    public string? WhyDropped { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was reached or dropped; null while it is open.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public bool IsShared => OwnerId is null;

    /// <summary>The version of everything that can be changed about it.</summary>
    public string Version => AnswerVersion.Of(Title, Measure, DueOn, Steps, State, WhyDropped);

    /// <summary>What was written about it.</summary>
    internal GoalDraft Draft => new(Title, Measure, DueOn, [.. Steps.Select(step => step.Words)]);

    /// <param name="mentorship">The mentorship it belongs to.</param>
    /// <param name="owner">Null for a shared goal.</param>
    /// <param name="place">A free place; see <see cref="Place"/>.</param>
    /// <param name="draft">What was written, tidy and within the limits.</param>
    /// <param name="now">When.</param>
    public static Goal Set(MentorshipId mentorship, PersonId? owner, int place, GoalDraft draft, DateTimeOffset now)
    {
        var goal = new Goal
        {
            Id = Ids.New<GoalId>(now),
            MentorshipId = mentorship,
            OwnerId = owner,
            Place = place,
            CreatedAt = now,
        };
        goal.Rewrite(draft);
        return goal;
    }

    /// <summary>A newcomer's plan, which they go through with their buddy.</summary>
    /// <inheritdoc cref="Set"/>
    public static Goal Plan(MentorshipId mentorship, PersonId newcomer, int place, GoalDraft draft, DateTimeOffset now)
    {
        var plan = Set(mentorship, newcomer, place, draft, now);
        plan.IsPlan = true;
        return plan;
    }

    /// <summary>Replaces what was written. A step whose words stay keeps its number and its tick.</summary>
    public void Rewrite(GoalDraft draft)
    {
        (Title, Measure, DueOn) = (draft.Title, draft.Measure, draft.DueOn);
        Steps = GoalStep.Merge(Steps, draft.Steps);
    }

    /// <summary>Ticks a step or takes the tick away; false if there is no such step any more.</summary>
    public bool Tick(int number, bool isDone)
    {
        if (!Steps.Any(step => step.Number == number))
        {
            return false;
        }

        Steps = [.. Steps.Select(step => step.Number == number ? step with { IsDone = isDone } : step)];
        return true;
    }

    public void Reach(DateTimeOffset now) => (State, WhyDropped, SettledAt) = (GoalState.Reached, null, now);

    public void Drop(string? why, DateTimeOffset now) => (State, WhyDropped, SettledAt) = (GoalState.Dropped, why, now);

    /// <summary>Takes it up again, at a free place.</summary>
    public void Reopen(int place) => (State, WhyDropped, SettledAt, Place) = (GoalState.Open, null, null, place);
}

/// <summary>Where a goal stands.</summary>
public enum GoalState
{
    /// <summary>Being worked on.</summary>
    Open,

    /// <summary>Its owner says that it is reached.</summary>
    Reached,

    /// <summary>Given up; it can be opened again.</summary>
    Dropped,
}
