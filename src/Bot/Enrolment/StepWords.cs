using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>What each question asks, the sentence below it, and who can see the answer.</summary>
internal static class StepWords
{
    public static SafeText Question(EnrolmentView view, EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role when view.Cohort.Model == MentoringModel.Buddy => SignUpText.AskBuddyRole,
            EnrolmentStep.Role => SignUpText.AskRole,
            EnrolmentStep.SkillsOffered => SignUpText.AskSkills,
            EnrolmentStep.GoalsWanted when view.Role == MentoringRole.Newcomer => SignUpText.AskNewcomerGoals,
            EnrolmentStep.GoalsWanted => SignUpText.AskGoals,
            EnrolmentStep.Interests => SignUpText.AskInterests,
            EnrolmentStep.Affinities => SignUpText.AskAffinities,
            EnrolmentStep.Level => SignUpText.AskLevel,
            EnrolmentStep.Languages => SignUpText.AskLanguages,
            EnrolmentStep.Availability => SignUpText.AskAvailability,
            EnrolmentStep.Format => SignUpText.AskFormat,
            EnrolmentStep.Capacity => SignUpText.AskCapacity,
            EnrolmentStep.NotWith => SignUpText.AskNotWith,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

    /// <summary>Null for a question that needs no more words.</summary>
    public static SafeText? Lead(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.SkillsOffered => SignUpText.LeadSkills,
            EnrolmentStep.GoalsWanted => SignUpText.LeadGoals,
            EnrolmentStep.Interests => SignUpText.LeadInterests,
            EnrolmentStep.Affinities => SignUpText.LeadAffinities,
            EnrolmentStep.Languages => SignUpText.LeadLanguages,
            EnrolmentStep.Availability => SignUpText.LeadAvailability,
            EnrolmentStep.NotWith => SignUpText.LeadNotWith,
            _ => null,
        };

    public static SafeText WhoSees(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Affinities => SignUpText.SeenByMatch,
            EnrolmentStep.NotWith => SignUpText.SeenByNobody,
            EnrolmentStep.Review => SignUpText.SeenReview,
            _ => SignUpText.SeenByPartner,
        };
}
