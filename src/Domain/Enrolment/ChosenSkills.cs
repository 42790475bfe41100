using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>The skills of a cohort that people offer or want.</summary>
internal static class ChosenSkills
{
    /// <returns>Those that are not kept although somebody in the cohort chose them.</returns>
    public static async Task<IReadOnlyList<SkillInUse>> SkillsInUseAsync(
        this MentorStore store,
        Cohort cohort,
        IReadOnlyList<string> kept,
        CancellationToken cancellation
    )
    {
        List<string> gone = [.. cohort.Skills.Except(kept, StringComparer.Ordinal)];
        if (gone.Count == 0)
        {
            return [];
        }

        var chosen = await store
            .Enrolments.AsNoTracking()
            .Where(e => e.CohortId == cohort.Id && e.State != EnrolmentState.Withdrawn)
            .Select(e => new { e.SkillsOffered, e.GoalsWanted })
            .ToListAsync(cancellation);
        return
        [
            .. gone.Select(skill => new SkillInUse(
                    skill,
                    chosen.Count(e => e.SkillsOffered.Contains(skill) || e.GoalsWanted.Contains(skill))
                ))
                .Where(skill => skill.People > 0),
        ];
    }
}
