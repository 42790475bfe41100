using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// When to ask whether two people are a good fit: after the first session, and once more if the
/// person was undecided then.
/// </summary>
internal static class FitCheck
{
    /// <summary>Whether to ask in the feedback on this session.</summary>
    /// <param name="said">All feedback the person has given in this mentorship.</param>
    /// <param name="about">The check-in whose session the feedback is about.</param>
    public static bool IsDue(IEnumerable<SessionFeedback> said, CheckInId about)
    {
        var before = said.Where(f => f.CheckInId != about).OrderBy(f => f.GivenAt).ToList();
        var answers = before.FindAll(f => f.Fit is not null);
        return answers.Count == 0 || (answers.Count == 1 && before[^1].Fit == Fit.StillDeciding);
    }
}
