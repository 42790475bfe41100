using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>Whether two roles can be partners, and which of the two comes first.</summary>
internal enum Partnering
{
    /// <summary>They cannot be partners.</summary>
    None,

    /// <summary>The first of the two comes first.</summary>
    InOrder,

    /// <summary>The second of the two comes first.</summary>
    Turned,
}

/// <summary>
/// Who can be partners by role: everyone among equals; otherwise mentors with mentees, and buddies with newcomers.
/// </summary>
internal static class Sides
{
    public static Partnering Between(MentoringModel model, MentoringRole one, MentoringRole other) =>
        model.IsOfEquals() ? Partnering.InOrder
        : IsFirst(model, one) && IsSecond(model, other) ? Partnering.InOrder
        : IsSecond(model, one) && IsFirst(model, other) ? Partnering.Turned
        : Partnering.None;

    /// <summary>
    /// Whether a role gives, as mentors and buddies do; they may have several places. False among equals.
    /// </summary>
    public static bool IsFirst(MentoringModel model, MentoringRole role) =>
        !model.IsOfEquals() && role == (model.HasMentors() ? MentoringRole.Mentor : MentoringRole.Buddy);

    /// <summary>Whether a role receives, as mentees and newcomers do. False among equals.</summary>
    public static bool IsSecond(MentoringModel model, MentoringRole role) =>
        !model.IsOfEquals() && role == (model.HasMentors() ? MentoringRole.Mentee : MentoringRole.Newcomer);

    /// <summary>How many partners a person has room for.</summary>
    public static int PlacesOf(MentoringModel model, Candidate candidate) =>
        IsFirst(model, candidate.Role) ? Math.Max(candidate.Places, 0) : Math.Clamp(candidate.Places, 0, 1);
}
