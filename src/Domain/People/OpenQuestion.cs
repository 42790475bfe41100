using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>
/// The one question that a person's next typed words may answer. Kept in the store, so that a restart or another device
/// goes on where the person left.
/// </summary>
public sealed class OpenQuestion
{
    private OpenQuestion() { }

    public PersonId PersonId { get; private set; }
    public QuestionKind Kind { get; private set; }

    /// <summary>The id of what is asked about: an enrolment, a check-in, a mentorship …</summary>
    public Guid SubjectId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    /// <summary>How long a sign-up question waits before it counts as abandoned.</summary>
    public static readonly TimeSpan SignUpPatience = TimeSpan.FromHours(1);

    public static OpenQuestion To(PersonId person, QuestionKind kind, Guid subjectId, DateTimeOffset now) =>
        new()
        {
            PersonId = person,
            Kind = kind,
            SubjectId = subjectId,
            AskedAt = now,
        };

    /// <summary>Whether the person is in the middle of signing up, so that what they type next belongs there.</summary>
    public bool IsBusySigningUp(DateTimeOffset now) =>
        Kind == QuestionKind.Enrolment && now - AskedAt <= SignUpPatience;

    /// <summary>The same question again within a minute changes nothing.</summary>
    public void AskInstead(QuestionKind kind, Guid subjectId, DateTimeOffset now)
    {
        if (Kind != kind || SubjectId != subjectId || now - AskedAt >= Moment)
        {
            (Kind, SubjectId, AskedAt) = (kind, subjectId, now);
        }
    }
}

public enum QuestionKind
{
    Enrolment,

    /// <summary>Which of the people suggested somebody would like, and whom rather not.</summary>
    Suggestions,
    Proposal,

    /// <summary>Whether somebody really wants to decline a proposal.</summary>
    DeclineProposal,
    CheckIn,

    /// <summary>Whether somebody is still there who has not answered for long.</summary>
    StillThere,
    SessionFeedback,
    PauseUntil,
    Leave,
}
