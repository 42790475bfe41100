using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Enrolment;

/// <summary>The roles of each model.</summary>
public static class MentoringRoles
{
    private static readonly IReadOnlyList<MentoringRole> Mentoring = [MentoringRole.Mentor, MentoringRole.Mentee];
    private static readonly IReadOnlyList<MentoringRole> Buddies = [MentoringRole.Newcomer, MentoringRole.Buddy];

    /// <summary>The roles to choose from; empty if everyone is a peer.</summary>
    public static IReadOnlyList<MentoringRole> ToChooseIn(MentoringModel model) =>
        model.IsOfEquals() ? []
        : model.HasMentors() ? Mentoring
        : Buddies;

    /// <summary>The default before a person chooses: most who sign up want to learn.</summary>
    public static MentoringRole FirstIn(MentoringModel model) =>
        model.IsOfEquals() ? MentoringRole.Peer
        : model.HasMentors() ? MentoringRole.Mentee
        : MentoringRole.Newcomer;
}
