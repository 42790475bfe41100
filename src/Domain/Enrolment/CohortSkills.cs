using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Resolves typed skills to the cohort's own, so that an offer and a request for the same skill have the same spelling.
/// </summary>
internal static class CohortSkills
{
    /// <summary>The chosen skills in the cohort's spelling, without repetition.</summary>
    public static Result<List<string>> Among(EnrolmentStep step, IReadOnlyList<string> said, Cohort cohort)
    {
        var known = cohort.Skills.Where(skill => said.Any(word => IsSame(word, skill))).ToList();
        var unknown = said.Where(word => !cohort.Skills.Any(skill => IsSame(word, skill))).ToList();
        if (unknown.Count > 0)
        {
            return new UnknownSkills(unknown, known, cohort.Skills);
        }

        return known.Count > 0 ? known : new NothingSaid(step);
    }

    private static bool IsSame(string word, string skill) =>
        string.Equals(word.Trim(), skill, StringComparison.OrdinalIgnoreCase);
}
