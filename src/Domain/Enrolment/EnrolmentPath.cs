using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Which answers a person gives, in which order. Nobody is asked what their match does not use: a mentor is not asked what they
/// want, a mentee not what they offer, only a mentor has a capacity, and a coffee round needs little. What is known or usual
/// already is filled in, and corrected in the review instead of being asked.
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

    private static readonly EnrolmentStep[] FilledIn =
    [
        EnrolmentStep.Level,
        EnrolmentStep.Languages,
        EnrolmentStep.Availability,
        EnrolmentStep.Format,
        EnrolmentStep.Capacity,
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

    /// <summary>Whether the answer is filled in and shown for correction in the review, rather than asked for.</summary>
    public static bool IsFilledIn(EnrolmentStep step) => FilledIn.Contains(step);

    /// <summary>Of the answers those that are asked for one by one; the review is the last.</summary>
    public static IReadOnlyList<EnrolmentStep> AskedIn(IEnumerable<EnrolmentStep> path) =>
        [.. path.Where(step => !IsFilledIn(step))];

    /// <summary>The answers that a role gives in this cohort.</summary>
    public static IReadOnlyList<EnrolmentStep> Of(Cohort cohort, MentoringRole role) =>
        Of(cohort.Model, role, cohort.Policy.Inclusion is not null);

    /// <summary>The answers that a role gives.</summary>
    /// <param name="model">The cohort's model.</param>
    /// <param name="role">The person's role.</param>
    /// <param name="hasInclusionGoal">
    /// Whether the cohort has an inclusion goal; only then are people asked about it.
    /// </param>
    public static IReadOnlyList<EnrolmentStep> Of(MentoringModel model, MentoringRole role, bool hasInclusionGoal) =>
        [
            .. Own(model, role)
                .Concat(Everywhere)
                .Concat(hasInclusionGoal ? [EnrolmentStep.Affinities] : Array.Empty<EnrolmentStep>())
                .Order(),
        ];

    /// <summary>The first required question without an answer; null if the enrolment can be submitted.</summary>
    public static EnrolmentStep? Missing(CohortEnrolment enrolment, Cohort cohort) =>
        Of(cohort, enrolment.Role)
            .Select(step => (EnrolmentStep?)step)
            .FirstOrDefault(step => IsMissing(enrolment, step));

    /// <summary>
    /// The question after the current one. Once all have been asked: the review, or the first answer missing for it.
    /// </summary>
    public static EnrolmentStep After(CohortEnrolment enrolment, Cohort cohort)
    {
        var next = enrolment.AllAsked
            ? EnrolmentStep.Review
            : AskedIn(Of(cohort, enrolment.Role)).FirstOrDefault(step => step > enrolment.Step, EnrolmentStep.Review);
        return next == EnrolmentStep.Review ? Missing(enrolment, cohort) ?? next : next;
    }

    /// <summary>
    /// Where “back” leads: from a question reopened in the review to the review, otherwise one question back.
    /// </summary>
    public static EnrolmentStep Before(CohortEnrolment enrolment, Cohort cohort)
    {
        var path = AskedIn(Of(cohort, enrolment.Role));
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
