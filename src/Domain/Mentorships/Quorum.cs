using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// With how few of its members a mentorship can begin, go on and meet: two of two, a mentor with one mentee, or a circle
/// of at least four.
/// </summary>
/// <param name="CircleBegins">The fewest with whom a circle begins; other models do not look at it.</param>
public sealed record Quorum(MentoringModel Model, int CircleBegins)
{
    /// <summary>Below this a circle is none any more and is formed anew (convention).</summary>
    public const int FewestInCircle = 4;

    /// <summary>With fewer than this a circle rests until somebody is back (convention).</summary>
    private const int FewestAwake = 3;

    /// <param name="planned">How many were brought together: a circle needs no more than these.</param>
    public static Quorum Of(Cohort cohort, int planned) =>
        new(cohort.Model, Math.Max(FewestInCircle, Math.Min(cohort.Policy.MinCircle, planned)));

    /// <summary>Whether it begins as soon as it can, and others may join later.</summary>
    public bool BeginsEarly => Model == MentoringModel.Group;

    public bool CanBegin(IReadOnlyCollection<MentorshipMember> members) =>
        Model switch
        {
            MentoringModel.Circle => members.Count >= CircleBegins,
            MentoringModel.Group => members.Count >= 2 && members.Any(IsMentor),
            _ => members.Count == 2,
        };

    public bool CanGoOn(IReadOnlyCollection<MentorshipMember> members) =>
        Model == MentoringModel.Circle ? members.Count >= FewestInCircle : CanBegin(members);

    /// <param name="members">Those who are not resting.</param>
    public bool CanMeet(IReadOnlyCollection<MentorshipMember> members) =>
        Model == MentoringModel.Circle ? members.Count >= FewestAwake : CanGoOn(members);

    internal static bool IsMentor(MentorshipMember member) => member.Role == MentoringRole.Mentor;
}
