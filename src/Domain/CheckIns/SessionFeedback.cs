using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// One person's feedback on one session: how useful it was, whether they gave and received, and whether the two fit.
/// </summary>
public sealed class SessionFeedback
{
    private SessionFeedback() { }

    public SessionFeedbackId Id { get; private set; }
    public CheckInId CheckInId { get; private set; }
    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>1 (not useful) to 5 (very useful).</summary>
    public int Usefulness { get; private set; }

    /// <summary>Whether the person felt they gave something.</summary>
    public bool Gave { get; private set; }

    /// <summary>Whether the person felt they received something.</summary>
    public bool Got { get; private set; }

    /// <summary>Whether the two fit (after Ragins et al. 2000); null if it was not asked.</summary>
    public Fit? Fit { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }

    public SessionAnswer Answer => new(Usefulness, Gave, Got, Fit);

    /// <summary>New feedback on the session of a check-in.</summary>
    public static SessionFeedback Of(CheckIn checkIn, SessionAnswer answer, DateTimeOffset now)
    {
        var feedback = new SessionFeedback
        {
            Id = Ids.New<SessionFeedbackId>(now),
            CheckInId = checkIn.Id,
            MentorshipId = checkIn.MentorshipId,
            PersonId = checkIn.PersonId,
        };
        feedback.Say(answer, now);
        return feedback;
    }

    /// <summary>The version of feedback; of none, if null.</summary>
    public static string VersionOf(SessionAnswer? answer) => AnswerVersion.Of(answer);

    /// <summary>Replaces the feedback.</summary>
    public void Say(SessionAnswer answer, DateTimeOffset now) =>
        (Usefulness, Gave, Got, Fit, GivenAt) = (answer.Usefulness, answer.Gave, answer.Got, answer.Fit, now);
}

/// <summary>The answers of the feedback form.</summary>
/// <param name="Usefulness">1 (not useful) to 5 (very useful).</param>
/// <param name="Gave">Whether the person gave something.</param>
/// <param name="Got">Whether the person received something.</param>
/// <param name="Fit">Null if the fit was not asked.</param>
public sealed record SessionAnswer(int Usefulness, bool Gave, bool Got, Fit? Fit);

/// <summary>How a person feels about the match.</summary>
public enum Fit
{
    Good,
    StillDeciding,
    NotGood,
}
