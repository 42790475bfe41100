using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>
/// The one question that a person's next typed words may answer. It is stored, so that the conversation continues after
/// a restart or on another device.
/// </summary>
public sealed class OpenQuestion
{
    private OpenQuestion() { }

    public PersonId PersonId { get; private set; }
    public QuestionKind Kind { get; private set; }

    /// <summary>The id of what is asked about: an enrolment, a check-in, a mentorship and so on.</summary>
    public Guid SubjectId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

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

    /// <summary>Whether the person is in the middle of signing up, so that typed words belong there.</summary>
    public bool IsBusySigningUp(DateTimeOffset now) =>
        Kind == QuestionKind.Enrolment && now - AskedAt <= SignUpPatience;

    /// <summary>Replaces the question. Repeating it within a minute changes nothing.</summary>
    public void Replace(QuestionKind kind, Guid subjectId, DateTimeOffset now)
    {
        if (Kind != kind || SubjectId != subjectId || now - AskedAt >= Moment)
        {
            (Kind, SubjectId, AskedAt) = (kind, subjectId, now);
        }
    }
}

/// <summary>What a person is asked.</summary>
public enum QuestionKind
{
    /// <summary>The current question of the sign-up wizard.</summary>
    Enrolment,

    /// <summary>Which of the suggested people the person would like, and which not.</summary>
    Suggestions,

    /// <summary>Whether the person accepts a proposal.</summary>
    Proposal,

    /// <summary>Whether the person really wants to decline a proposal.</summary>
    DeclineProposal,

    /// <summary>How a meeting went.</summary>
    CheckIn,

    /// <summary>Whether a person who left several check-ins unanswered is still there.</summary>
    StillThere,

    /// <summary>What a session was worth.</summary>
    SessionFeedback,

    /// <summary>Until when the person wants to pause.</summary>
    PauseUntil,

    /// <summary>Which cohort or mentorship the person wants to leave.</summary>
    Leave,

    /// <summary>Whether everything about the person is to be erased.</summary>
    Erasure,
}
