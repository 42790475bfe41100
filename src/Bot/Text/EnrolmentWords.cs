using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Text;

/// <summary>Names for the possible answers of an enrolment.</summary>
internal static class EnrolmentWords
{
    public static string Of(MentoringRole role) =>
        role switch
        {
            MentoringRole.Peer => "Peer",
            MentoringRole.Mentor => "Mentor",
            MentoringRole.Mentee => "Mentee",
            MentoringRole.Newcomer => "Newcomer",
            MentoringRole.Buddy => "Buddy",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };

    public static string Of(ExperienceLevel level) =>
        level switch
        {
            ExperienceLevel.Starting => "Starting out",
            ExperienceLevel.Growing => "Growing",
            ExperienceLevel.Experienced => "Experienced",
            ExperienceLevel.Senior => "Senior",
            ExperienceLevel.Leading => "Leading others",
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };

    public static string Of(MeetingFormat format) =>
        format switch
        {
            MeetingFormat.Either => "Either",
            MeetingFormat.Remote => "Remote",
            MeetingFormat.InPerson => "In person",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };

    public static string Of(EnrolmentState state) =>
        state switch
        {
            EnrolmentState.Draft => "draft",
            EnrolmentState.Submitted => "signed up",
            EnrolmentState.Matched => "matched",
            EnrolmentState.Paused => "pausing",
            EnrolmentState.Withdrawn => "withdrawn",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>The short name of a question, as shown in the review and accepted by <c>change …</c>.</summary>
    public static string Of(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role => "Role",
            EnrolmentStep.SkillsOffered => "Skills you offer",
            EnrolmentStep.GoalsWanted => "What you want to learn",
            EnrolmentStep.Interests => "Interests",
            EnrolmentStep.Level => "Level",
            EnrolmentStep.Languages => "Languages",
            EnrolmentStep.Availability => "Availability",
            EnrolmentStep.Format => "Format",
            EnrolmentStep.Capacity => "Places",
            EnrolmentStep.Affinities => "Matched by",
            EnrolmentStep.NotWith => "Rather not with",
            EnrolmentStep.Review => "Review",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

    public static string ColleagueOf(ColleagueHint person) =>
        person.Department is { Length: > 0 } department ? $"{person.Name} ({department})" : person.Name;
}
