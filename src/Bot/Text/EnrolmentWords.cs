using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Text;

/// <summary>Names for the possible answers of an enrolment.</summary>
internal static class EnrolmentWords
{
    public static string Of(MentoringRole role) =>
        role switch
        {
            MentoringRole.Peer => EnrolmentText.Peer.Plain,
            MentoringRole.Mentor => EnrolmentText.Mentor.Plain,
            MentoringRole.Mentee => EnrolmentText.Mentee.Plain,
            MentoringRole.Newcomer => EnrolmentText.Newcomer.Plain,
            MentoringRole.Buddy => EnrolmentText.Buddy.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };

    public static string Of(ExperienceLevel level) =>
        level switch
        {
            ExperienceLevel.Starting => EnrolmentText.Starting.Plain,
            ExperienceLevel.Growing => EnrolmentText.Growing.Plain,
            ExperienceLevel.Experienced => EnrolmentText.Experienced.Plain,
            ExperienceLevel.Senior => EnrolmentText.Senior.Plain,
            ExperienceLevel.Leading => EnrolmentText.Leading.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };

    public static string Of(MeetingFormat format) =>
        format switch
        {
            MeetingFormat.Either => EnrolmentText.Either.Plain,
            MeetingFormat.Remote => EnrolmentText.Remote.Plain,
            MeetingFormat.InPerson => EnrolmentText.InPerson.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };

    public static string Of(EnrolmentState state) =>
        state switch
        {
            EnrolmentState.Draft => EnrolmentText.StateDraft.Plain,
            EnrolmentState.Submitted => EnrolmentText.StateSubmitted.Plain,
            EnrolmentState.Matched => EnrolmentText.StateMatched.Plain,
            EnrolmentState.Paused => EnrolmentText.StatePaused.Plain,
            EnrolmentState.Withdrawn => EnrolmentText.StateWithdrawn.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>The short name of an answer, as shown in the review and accepted by <c>change …</c>.</summary>
    public static string Of(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role => EnrolmentText.Role.Plain,
            EnrolmentStep.SkillsOffered => EnrolmentText.SkillsOffered.Plain,
            EnrolmentStep.GoalsWanted => EnrolmentText.GoalsWanted.Plain,
            EnrolmentStep.Interests => EnrolmentText.Interests.Plain,
            EnrolmentStep.Level => EnrolmentText.Level.Plain,
            EnrolmentStep.Languages => EnrolmentText.Languages.Plain,
            EnrolmentStep.Availability => EnrolmentText.Availability.Plain,
            EnrolmentStep.Format => EnrolmentText.Format.Plain,
            EnrolmentStep.Capacity => EnrolmentText.Capacity.Plain,
            EnrolmentStep.Affinities => EnrolmentText.Affinities.Plain,
            EnrolmentStep.NotWith => EnrolmentText.NotWith.Plain,
            EnrolmentStep.Review => EnrolmentText.Review.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

    public static string ColleagueOf(ColleagueHint person) =>
        person.Department is { Length: > 0 } department ? $"{person.Name} ({department})" : person.Name;
}
