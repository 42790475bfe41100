using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Feedback;

/// <summary>What one person says of one session after a check-in: was it useful, did they give and get, does it fit.</summary>
public sealed class SessionFeedback
{
    private SessionFeedback() { }

    public SessionFeedbackId Id { get; private set; }
    public CheckInId CheckInId { get; private set; }
    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>1 (not useful) to 5 (very useful).</summary>
    public int Usefulness { get; private set; }
    public bool Gave { get; private set; }
    public bool Got { get; private set; }

    /// <summary>Asked after the first session, and again while somebody is still deciding (Ragins et al. 2000).</summary>
    public Fit? Fit { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }

    public static SessionFeedback Of(CheckIns.CheckIn checkIn, SessionAnswer answer, DateTimeOffset now)
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

    public void Say(SessionAnswer answer, DateTimeOffset now) =>
        (Usefulness, Gave, Got, Fit, GivenAt) = (answer.Usefulness, answer.Gave, answer.Got, answer.Fit, now);
}

/// <param name="Usefulness">1 to 5.</param>
/// <param name="Fit">Null where the fit was not asked.</param>
public sealed record SessionAnswer(int Usefulness, bool Gave, bool Got, Fit? Fit);

public enum Fit
{
    Good,
    StillDeciding,
    NotGood,
}
