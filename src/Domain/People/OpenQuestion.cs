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

    /// <summary>
    /// What was asked before a suggestion took its place ("Perhaps you mean …"): words that do not take the suggestion
    /// belong there. Null if there was nothing else, or nothing that may wait.
    /// </summary>
    public QuestionKind? BehindKind { get; private set; }

    /// <summary>As <see cref="SubjectId"/>, of the question behind.</summary>
    public Guid? BehindSubjectId { get; private set; }

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
            KeepBehind(kind);
            (Kind, SubjectId, AskedAt) = (kind, subjectId, now);
        }
    }

    public bool Is(QuestionKind kind, Guid subjectId) => Kind == kind && SubjectId == subjectId;

    /// <summary>Goes back to the question that a suggestion took the place of; false if there is none.</summary>
    public bool ResumeBehind()
    {
        if ((BehindKind, BehindSubjectId) is not ({ } kind, { } subject))
        {
            return false;
        }

        (Kind, SubjectId) = (kind, subject);
        ForgetBehind();
        return true;
    }

    public void ForgetBehind() => (BehindKind, BehindSubjectId) = (null, null);

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

    private void KeepBehind(QuestionKind next)
    {
        if (!next.IsSuggestion() || Kind is QuestionKind.Enrolment || Kind.EndsSomething())
        {
            ForgetBehind();
        }
        else if (!Kind.IsSuggestion())
        {
            (BehindKind, BehindSubjectId) = (Kind, SubjectId);
        }
    }

    private Guid? SignUpBehind(QuestionKind next, DateTimeOffset now) =>
        next == QuestionKind.Enrolment || now - AskedAt > SignUpPatience ? null
        : Kind == QuestionKind.Enrolment ? SubjectId
        : SignUpId;
}
