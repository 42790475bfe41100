using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// When to ask whether two people are a good fit: after the first session, and again while the person is undecided.
/// </summary>
internal static class FitCheck
{
    /// <summary>Whether to ask in the feedback on this session.</summary>
    /// <param name="said">All feedback the person has given in this mentorship.</param>
    /// <param name="about">The check-in whose session the feedback is about.</param>
    public static bool IsDue(IEnumerable<SessionFeedback> said, CheckInId about) =>
        said.Where(f => f.CheckInId != about && f.Fit is not null).MaxBy(f => f.GivenAt)?.Fit
            is null
                or Fit.StillDeciding;
}
