namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Which questions a person is asked, in which order. Nobody is asked what their match does not use: a mentor wants no
/// skills here, a mentee offers none, and only a mentor has places.
/// </summary>
public static class EnrolmentPath
{
    private static readonly IReadOnlyList<EnrolmentStep> Peer = Without(EnrolmentStep.Role, EnrolmentStep.Capacity);
    private static readonly IReadOnlyList<EnrolmentStep> Mentor = Without(EnrolmentStep.GoalsWanted);
    private static readonly IReadOnlyList<EnrolmentStep> Mentee = Without(
        EnrolmentStep.SkillsOffered,
        EnrolmentStep.Capacity
    );

    public static IReadOnlyList<EnrolmentStep> Of(MentoringRole role) =>
        role switch
        {
            MentoringRole.Peer => Peer,
            MentoringRole.Mentor => Mentor,
            MentoringRole.Mentee => Mentee,
            MentoringRole.Newcomer or MentoringRole.Buddy => Peer,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };

    /// <summary>The first question that needs an answer and has none; null when the answers can be submitted.</summary>
    public static EnrolmentStep? Missing(CohortEnrolment enrolment) =>
        Of(enrolment.Role).Select(step => (EnrolmentStep?)step).FirstOrDefault(step => IsMissing(enrolment, step));

    /// <summary>The question after the open one; the review, or what is still missing for it, when all were asked.</summary>
    public static EnrolmentStep After(CohortEnrolment enrolment)
    {
        var next = enrolment.AllAsked
            ? EnrolmentStep.Review
            : Of(enrolment.Role).FirstOrDefault(step => step > enrolment.Step, EnrolmentStep.Review);
        return next == EnrolmentStep.Review ? Missing(enrolment) ?? next : next;
    }

    /// <summary>Where "back" leads: from a question reopened in the review to the review, else one question back.</summary>
    public static EnrolmentStep Before(CohortEnrolment enrolment) =>
        enrolment is { AllAsked: true, Step: not EnrolmentStep.Review }
            ? EnrolmentStep.Review
            : Of(enrolment.Role).LastOrDefault(step => step < enrolment.Step, Of(enrolment.Role)[0]);

    private static bool IsMissing(CohortEnrolment enrolment, EnrolmentStep? step) =>
        step switch
        {
            EnrolmentStep.SkillsOffered => enrolment.SkillsOffered.Count == 0,
            EnrolmentStep.GoalsWanted => enrolment.GoalsWanted.Count == 0,
            _ => false,
        };

    private static EnrolmentStep[] Without(params EnrolmentStep[] left) =>
        [.. Enum.GetValues<EnrolmentStep>().Except(left)];
}
