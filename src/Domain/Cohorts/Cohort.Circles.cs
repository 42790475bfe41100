using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>What only cohorts of circles have.</summary>
public sealed partial class Cohort
{
    public const int MaxLearningGoalLength = 200;

    /// <summary>What each circle begins with as its first shared goal; null for nothing, and in other models.</summary>
    public string? LearningGoal { get; private set; }

    /// <summary>The cohort whose running mentors it is for, as a circle for supervision; null for everybody.</summary>
    public CohortId? MentorsOfId { get; private set; }
}
