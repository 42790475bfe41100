using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Goals;

/// <summary>The goals of one mentorship that a member sees.</summary>
/// <param name="Goals">
/// Open ones first, the member's own before shared ones and those of others; then the newest of the settled ones.
/// </param>
public sealed record GoalsView(Membership Place, IReadOnlyList<GoalView> Goals);

/// <summary>A goal as a member sees it.</summary>
/// <param name="Owner">Somebody else who owns it; null if it is the member's own, or shared.</param>
/// <param name="WhyDropped">Null for those who may not change it.</param>
/// <param name="Version">The version of what is shown.</param>
public sealed record GoalView(
    GoalId Id,
    Membership Place,
    FellowMember? Owner,
    bool IsShared,
    string Title,
    string? Measure,
    DateOnly? DueOn,
    IReadOnlyList<GoalStep> Steps,
    GoalState State,
    string? WhyDropped,
    string Version
)
{
    /// <summary>Whether it is a newcomer's plan for their first weeks.</summary>
    public bool IsPlan { get; init; }

    /// <summary>Whether the member may change it.</summary>
    public bool IsMine => Owner is null;

    public int StepsDone => Steps.Count(step => step.IsDone);

    internal static GoalView Of(Goal goal, Membership place)
    {
        var owner = place.Partners.FirstOrDefault(partner => partner.Id == goal.OwnerId);
        return new(
            goal.Id,
            place,
            owner,
            goal.IsShared,
            goal.Title,
            goal.Measure,
            goal.DueOn,
            goal.Steps,
            goal.State,
            owner is null ? goal.WhyDropped : null,
            goal.Version
        )
        {
            IsPlan = goal.IsPlan,
        };
    }
}
