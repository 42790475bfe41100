using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Testing;

/// <summary>Continuous cohorts, which people join any day.</summary>
public static class AnyDay
{
    /// <summary>Open; each mentorship lasts 26 weeks.</summary>
    public static Cohort Cohort(
        Person owner,
        string name = "Any day",
        MentoringModel model = MentoringModel.PeerPairs,
        CohortPolicy? policy = null
    )
    {
        var plan = new CohortPlan(
            name,
            "Learn from one another.",
            model,
            ["C#", "SQL", "Public speaking", "Leadership"],
            EnrolmentClosesAt: A.Now,
            StartsAt: A.Now,
            EndsAt: CalendarRange.Last,
            (policy ?? CohortPolicy.For(model)) with
            {
                SuggestionsFirst = false,
            }
        )
        {
            MentorshipWeeks = 26,
        };
        var cohort = Domain.Cohorts.Cohort.Draft(plan, owner.Id, A.Now);
        _ = cohort.OpenEnrolment(A.Now).Value;
        return cohort;
    }

    /// <summary>Two who want what the other offers fit well; two like this one do not.</summary>
    public static CohortEnrolment SignedUp(Cohort cohort, Person person, string offers = "C#", string wants = "SQL") =>
        A.Enrolment(cohort, person, offers: [offers], wants: [wants]);
}
