using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Resolves typed skills to the cohort's own, so that an offer and a request for the same skill have the same spelling.
/// </summary>
internal static class CohortSkills
{
    /// <summary>The chosen skills in the cohort's spelling, without repetition.</summary>
    /// <param name="own">Those that join the cohort's list if it lacks them.</param>
    public static Result<List<string>> Among(
        EnrolmentStep step,
        IReadOnlyList<string> said,
        IReadOnlyList<string> own,
        Cohort cohort
    )
    {
        IReadOnlyList<string> allowed = [.. cohort.Skills, .. own];
        var unknown = said.Where(word => !allowed.Any(skill => IsSame(word, skill))).ToList();
        if (unknown.Count > 0)
        {
            return new UnknownSkills(unknown, Named(said, cohort), cohort.Skills);
        }

        if (own.Count > 0 && cohort.AddSkills(own).Refusal is { } refusal)
        {
            return refusal;
        }

        return Named(said, cohort) is { Count: > 0 } known ? known : new NothingSaid(step);
    }

    private static List<string> Named(IReadOnlyList<string> said, Cohort cohort) =>
        [.. cohort.Skills.Where(skill => said.Any(word => IsSame(word, skill)))];

    private static bool IsSame(string word, string skill) =>
        string.Equals(word.Trim(), skill, StringComparison.OrdinalIgnoreCase);
}
