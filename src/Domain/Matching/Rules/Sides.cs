using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>Whether two roles can be partners, and which of the two comes first.</summary>
internal enum Partnering
{
    None,
    InOrder,
    Turned,
}

/// <summary>Who can be with whom by role alone: everybody among equals; mentors with mentees, buddies with newcomers.</summary>
internal static class Sides
{
    public static Partnering Between(MentoringModel model, MentoringRole one, MentoringRole other) =>
        model.IsOfEquals() ? Partnering.InOrder
        : IsFirst(model, one) && IsSecond(model, other) ? Partnering.InOrder
        : IsSecond(model, one) && IsFirst(model, other) ? Partnering.Turned
        : Partnering.None;

    /// <summary>Who gives: the mentor, the buddy. They may have several places. Nobody among equals.</summary>
    public static bool IsFirst(MentoringModel model, MentoringRole role) =>
        !model.IsOfEquals() && role == (model.HasMentors() ? MentoringRole.Mentor : MentoringRole.Buddy);

    public static bool IsSecond(MentoringModel model, MentoringRole role) =>
        !model.IsOfEquals() && role == (model.HasMentors() ? MentoringRole.Mentee : MentoringRole.Newcomer);

    /// <summary>Partners there is room for.</summary>
    public static int PlacesOf(MentoringModel model, Candidate candidate) =>
        IsFirst(model, candidate.Role) ? Math.Max(candidate.Places, 0) : Math.Clamp(candidate.Places, 0, 1);
}
