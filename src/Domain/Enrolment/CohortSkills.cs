using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>People choose among the cohort's own skills, so that what one offers and another wants has the same name.</summary>
internal static class CohortSkills
{
    /// <summary>The chosen skills as the cohort writes them, each once.</summary>
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
