using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Goals;

/// <summary>A mentorship as far as its goals need it, from one member's side.</summary>
/// <param name="IsOpen">Whether it runs and the member belongs to it; otherwise nothing can be changed.</param>
/// <param name="Partners">The other people in it now, by name; none once it is over.</param>
public sealed record GoalPlace(
    MentorshipId Id,
    string Cohort,
    MentoringModel Model,
    bool IsOpen,
    PersonId Me,
    IReadOnlyList<GoalPartner> Partners
)
{
    /// <summary>Whether it has more than two members.</summary>
    public bool IsOfMany => Partners.Count > 1;
}

public sealed record GoalPartner(PersonId Id, string Name);

/// <summary>The goals of one mentorship that a member sees.</summary>
/// <param name="Goals">
/// Open ones first, the member's own before shared ones and those of others; then the newest of the settled ones.
/// </param>
public sealed record GoalsView(GoalPlace Place, IReadOnlyList<GoalView> Goals);

/// <summary>A goal as a member sees it.</summary>
/// <param name="Owner">Somebody else who owns it; null if it is the member's own, or shared.</param>
/// <param name="WhyDropped">Null for those who may not change it.</param>
/// <param name="Version">The version of what is shown.</param>
public sealed record GoalView(
    GoalId Id,
    GoalPlace Place,
    GoalPartner? Owner,
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
    /// <summary>Whether the member may change it.</summary>
    public bool IsMine => Owner is null;

    public int StepsDone => Steps.Count(step => step.IsDone);

    internal static GoalView Of(Goal goal, GoalPlace place)
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
        );
    }
}
