using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Circles;

/// <summary>With which circles a small one could become one.</summary>
internal sealed class MergeFit(MentorshipDetails small, IReadOnlyList<CircleRules> rules)
{
    /// <summary>Reads the rules for each member of the small circle; a circle has few.</summary>
    public static async Task<MergeFit> ReadAsync(
        MentorStore store,
        MentorshipDetails small,
        IReadOnlyList<MentorshipDetails> others,
        CancellationToken cancellation
    )
    {
        var rules = new List<CircleRules>();
        foreach (var enrolment in small.EnrolmentsOf(small.Mentorship.Present()))
        {
            rules.Add(await CircleRules.ReadAsync(store, enrolment, others, cancellation));
        }

        return new(small, rules);
    }

    /// <summary>Whether both run, all find room, share a language, and nothing keeps anybody apart from anybody.</summary>
    public bool Allows(MentorshipDetails large)
    {
        List<MentorshipMember> all = [.. small.Mentorship.Present(), .. large.Mentorship.Present()];
        return small.Mentorship.IsRunning
            && large.Mentorship.IsRunning
            && large.Cohort.State == CohortState.Active
            && all.Count <= large.Cohort.Policy.MaxCircle
            && ShareLanguage([.. small.EnrolmentsOf(all), .. large.EnrolmentsOf(all)])
            && rules.All(one => one.AreTogether(large));
    }

    private static bool ShareLanguage(List<CohortEnrolment> all) =>
        all.Count == 0 || all[0].Languages.Any(language => all.TrueForAll(e => e.Languages.Contains(language)));
}
