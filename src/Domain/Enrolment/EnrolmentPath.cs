using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Which questions a person is asked, in which order. Nobody is asked what their match does not use: a mentor wants no
/// skills here, a mentee offers none, only a mentor has places, and a coffee round needs little.
/// </summary>
public static class EnrolmentPath
{
    private static readonly EnrolmentStep[] Everywhere =
    [
        EnrolmentStep.Languages,
        EnrolmentStep.Availability,
        EnrolmentStep.Format,
        EnrolmentStep.NotWith,
        EnrolmentStep.Review,
    ];

    private static readonly EnrolmentStep[] Coffee = [EnrolmentStep.Interests];

    private static readonly EnrolmentStep[] Peer =
    [
        EnrolmentStep.SkillsOffered,
        EnrolmentStep.GoalsWanted,
        EnrolmentStep.Level,
    ];

    private static readonly EnrolmentStep[] Mentor =
    [
        EnrolmentStep.Role,
        EnrolmentStep.SkillsOffered,
        EnrolmentStep.Level,
        EnrolmentStep.Capacity,
    ];

    private static readonly EnrolmentStep[] Mentee =
    [
        EnrolmentStep.Role,
        EnrolmentStep.GoalsWanted,
        EnrolmentStep.Level,
    ];

    private static readonly EnrolmentStep[] Newcomer = [EnrolmentStep.Role, EnrolmentStep.GoalsWanted];
    private static readonly EnrolmentStep[] Buddy = [EnrolmentStep.Role, EnrolmentStep.SkillsOffered];

    public static IReadOnlyList<EnrolmentStep> Of(Cohort cohort, MentoringRole role) =>
        Of(cohort.Model, role, cohort.Policy.Inclusion is not null);

    /// <param name="hasInclusionGoal">Only then anybody is asked by what they want to be matched.</param>
    public static IReadOnlyList<EnrolmentStep> Of(MentoringModel model, MentoringRole role, bool hasInclusionGoal) =>
        [
            .. Own(model, role)
                .Concat(Everywhere)
                .Concat(hasInclusionGoal ? [EnrolmentStep.Affinities] : Array.Empty<EnrolmentStep>())
                .Order(),
        ];

    /// <summary>The first question that needs an answer and has none; null when the answers can be submitted.</summary>
    public static EnrolmentStep? Missing(CohortEnrolment enrolment, Cohort cohort) =>
        Of(cohort, enrolment.Role)
            .Select(step => (EnrolmentStep?)step)
            .FirstOrDefault(step => IsMissing(enrolment, step));

    /// <summary>The question after the open one; the review, or what is still missing for it, when all were asked.</summary>
    public static EnrolmentStep After(CohortEnrolment enrolment, Cohort cohort)
    {
        var next = enrolment.AllAsked
            ? EnrolmentStep.Review
            : Of(cohort, enrolment.Role).FirstOrDefault(step => step > enrolment.Step, EnrolmentStep.Review);
        return next == EnrolmentStep.Review ? Missing(enrolment, cohort) ?? next : next;
    }

    /// <summary>Where "back" leads: from a question reopened in the review to the review, else one question back.</summary>
    public static EnrolmentStep Before(CohortEnrolment enrolment, Cohort cohort)
    {
        var path = Of(cohort, enrolment.Role);
        return enrolment is { AllAsked: true, Step: not EnrolmentStep.Review }
            ? EnrolmentStep.Review
            : path.LastOrDefault(step => step < enrolment.Step, path[0]);
    }

    private static EnrolmentStep[] Own(MentoringModel model, MentoringRole role) =>
        role switch
        {
            MentoringRole.Peer => model == MentoringModel.Rounds ? Coffee : Peer,
            MentoringRole.Mentor => Mentor,
            MentoringRole.Mentee => Mentee,
            MentoringRole.Newcomer => Newcomer,
            MentoringRole.Buddy => Buddy,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };

    private static bool IsMissing(CohortEnrolment enrolment, EnrolmentStep? step) =>
        step switch
        {
            EnrolmentStep.SkillsOffered => enrolment.SkillsOffered.Count == 0,
            EnrolmentStep.GoalsWanted => enrolment.GoalsWanted.Count == 0,
            EnrolmentStep.Interests => enrolment.Interests.Count == 0,
            _ => false,
        };
}
