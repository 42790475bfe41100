using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Feedback;

/// <summary>Whether two people fit is asked after the first session, and again while somebody is still deciding.</summary>
internal static class FitCheck
{
    /// <param name="said">All that a person has said of sessions of one mentorship.</param>
    /// <param name="about">The check-in about whose session they are asked now.</param>
    public static bool IsDue(IEnumerable<SessionFeedback> said, CheckInId about) =>
        said.Where(f => f.CheckInId != about && f.Fit is not null).MaxBy(f => f.GivenAt)?.Fit
            is null
                or Fit.StillDeciding;
}
