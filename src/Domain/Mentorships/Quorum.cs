using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// How many members a mentorship needs to begin, to continue and to meet: both of a pair, a mentor with one mentee, or
/// four in a circle, of whom three are enough to meet.
/// </summary>
/// <param name="Model">The cohort's model.</param>
/// <param name="CircleBegins">The fewest members a circle begins with; unused by other models.</param>
public sealed record Quorum(MentoringModel Model, int CircleBegins)
{
    /// <summary>
    /// With fewer members than this, a circle joins another one or, if none takes it in, ends, and its members are matched anew
    /// (convention).
    /// </summary>
    public const int FewestInCircle = 4;

    /// <summary>As many can wait whether another circle takes them in; one alone is no circle.</summary>
    private const int FewestWaiting = 2;

    /// <summary>With fewer available members than this, a circle pauses (convention).</summary>
    private const int FewestAwake = 3;

    /// <summary>The quorum of a mentorship in a cohort.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="planned">How many people were proposed; a circle never needs more than these.</param>
    public static Quorum Of(Cohort cohort, int planned) =>
        new(cohort.Model, Math.Max(FewestInCircle, Math.Min(cohort.Policy.MinCircle, planned)));

    /// <summary>Whether it begins as soon as it can and others may join later.</summary>
    public bool BeginsEarly => Model == MentoringModel.Group;

    /// <summary>Whether it can begin with these members.</summary>
    public bool CanBegin(IReadOnlyCollection<MentorshipMember> members) =>
        Model switch
        {
            MentoringModel.Circle => members.Count >= CircleBegins,
            MentoringModel.Group => members.Count >= 2 && members.Any(IsMentor),
            _ => members.Count == 2,
        };

    /// <summary>Whether it can continue with these members.</summary>
    public bool CanGoOn(IReadOnlyCollection<MentorshipMember> members) =>
        Model == MentoringModel.Circle ? members.Count >= FewestWaiting : CanBegin(members);

    /// <summary>Whether these members can stay among themselves; if not, it has to be decided what becomes of them.</summary>
    public bool CanLast(IReadOnlyCollection<MentorshipMember> members) =>
        Model == MentoringModel.Circle ? members.Count >= FewestInCircle : CanGoOn(members);

    /// <summary>Whether it can meet with these members.</summary>
    /// <param name="members">The members who have not paused.</param>
    public bool CanMeet(IReadOnlyCollection<MentorshipMember> members) =>
        Model == MentoringModel.Circle ? members.Count >= FewestAwake : CanGoOn(members);

    internal static bool IsMentor(MentorshipMember member) => member.Role == MentoringRole.Mentor;
}
