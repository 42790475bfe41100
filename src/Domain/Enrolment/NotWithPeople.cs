using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>Colleagues the person prefers not to be matched with, once their names have been looked up.</summary>
internal sealed record NotWithPeople(IReadOnlyList<PersonId> People) : EnrolmentAnswer(EnrolmentStep.NotWith)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        enrolment.SetNotWith(People);
        return null;
    }
}
