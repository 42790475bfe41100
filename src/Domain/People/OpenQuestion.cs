using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>
/// The question on the card that a person was shown last: what they type next answers it. It is stored, so that the
/// conversation continues after a restart or on another device.
/// </summary>
public sealed class OpenQuestion
{
    private OpenQuestion() { }

    public PersonId PersonId { get; private set; }
    public QuestionKind Kind { get; private set; }

    /// <summary>The id of what is asked about: an enrolment, a check-in, a mentorship and so on.</summary>
    public Guid SubjectId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>
    /// The enrolment whose sign-up this question interrupted: words that do not answer the question belong there. Null if
    /// it interrupted none.
    /// </summary>
    public Guid? SignUpId { get; private set; }

    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    /// <summary>How long a sign-up question stays open before the sign-up counts as abandoned.</summary>
    public static readonly TimeSpan SignUpPatience = TimeSpan.FromHours(1);

    /// <summary>A new question.</summary>
    public static OpenQuestion To(PersonId person, QuestionKind kind, Guid subjectId, DateTimeOffset now) =>
        new()
        {
            PersonId = person,
            Kind = kind,
            SubjectId = subjectId,
            AskedAt = now,
        };

    /// <summary>Replaces the question. Repeating it within a minute changes nothing.</summary>
    public void Replace(QuestionKind kind, Guid subjectId, DateTimeOffset now)
    {
        if (!Is(kind, subjectId) || now - AskedAt >= Moment)
        {
            SignUpId = SignUpBehind(kind, now);
            (Kind, SubjectId, AskedAt) = (kind, subjectId, now);
        }
    }

    public bool Is(QuestionKind kind, Guid subjectId) => Kind == kind && SubjectId == subjectId;

    /// <summary>Goes back to the sign-up that this question interrupted; false if there is none.</summary>
    public bool ResumeSignUp()
    {
        if (SignUpId is not { } signUp)
        {
            return false;
        }

        (Kind, SubjectId, SignUpId) = (QuestionKind.Enrolment, signUp, null);
        return true;
    }

    public void ForgetSignUp() => SignUpId = null;

    private Guid? SignUpBehind(QuestionKind next, DateTimeOffset now) =>
        next == QuestionKind.Enrolment || now - AskedAt > SignUpPatience ? null
        : Kind == QuestionKind.Enrolment ? SubjectId
        : SignUpId;
}

/// <summary>What a person is asked.</summary>
public enum QuestionKind
{
    /// <summary>The current question of the sign-up wizard.</summary>
    Enrolment,

    /// <summary>Whether to change something about answers that were sent in.</summary>
    SentEnrolment,

    /// <summary>Which of the suggested people the person would like, and which not.</summary>
    Suggestions,

    /// <summary>Whether the person accepts a proposal.</summary>
    Proposal,

    /// <summary>Whether the person really wants to decline a proposal.</summary>
    DeclineProposal,

    /// <summary>Whether a meeting took place and, if not, why.</summary>
    CheckIn,

    /// <summary>How a meeting went that took place.</summary>
    MeetingDetails,

    /// <summary>Whether to change an answer that is saved.</summary>
    SavedCheckIn,

    /// <summary>Whether a person who left several check-ins unanswered is still there.</summary>
    StillThere,

    /// <summary>What a session was worth.</summary>
    SessionFeedback,

    /// <summary>How an agreement stands, and what to do about it.</summary>
    Agreement,

    /// <summary>Which goal of a mentorship the person wants to look at.</summary>
    Goals,

    /// <summary>What the new goal is.</summary>
    GoalTitle,

    /// <summary>How the person will know that a goal is reached.</summary>
    GoalMeasure,

    /// <summary>By when a goal is to be reached.</summary>
    GoalDate,

    /// <summary>How a goal stands.</summary>
    Goal,

    /// <summary>Whether to drop a goal, and why.</summary>
    DropGoal,

    /// <summary>When to meet: which of the times that are suggested for a new session.</summary>
    SessionTimes,

    /// <summary>How a session stands: which of its proposed times, or whether it stays.</summary>
    Session,

    /// <summary>To which other time a session could go.</summary>
    OtherSessionTimes,

    /// <summary>On which day an unplanned session took place.</summary>
    LogSession,

    /// <summary>Until when the person wants to pause.</summary>
    PauseUntil,

    /// <summary>Which cohort or mentorship the person wants to leave.</summary>
    Leave,

    /// <summary>Whether everything about the person is to be erased.</summary>
    Erasure,
}
