using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Closings;

/// <summary>Somebody who has completed a mentorship and would take part again.</summary>
internal sealed record Alumnus
{
    public required PersonId Person { get; init; }

    /// <summary>The role in which they would.</summary>
    public required MentoringRole Role { get; init; }
}

internal static class Alumni
{
    /// <summary>
    /// Those whose latest word is that they would take part again. Whoever left the cohort afterwards wanted to hear no more
    /// of it.
    /// </summary>
    public static IQueryable<Alumnus> WouldTakePartAgain(this MentorStore store) =>
        from said in store.ClosingStatements
        where said.TakesPartAgain == true
        where
            !store.ClosingStatements.Any(later =>
                later.PersonId == said.PersonId && later.TakesPartAgain != null && later.WrittenAt > said.WrittenAt
            )
        join mentorship in store.Mentorships.IgnoreAutoIncludes() on said.MentorshipId equals mentorship.Id
        where mentorship.State == MentorshipState.Completed
        from member in mentorship.Members
        where member.PersonId == said.PersonId && member.Response == MemberResponse.Accepted
        where
            !store.Enrolments.Any(e =>
                e.CohortId == mentorship.CohortId && e.PersonId == said.PersonId && e.State == EnrolmentState.Withdrawn
            )
        select new Alumnus { Person = said.PersonId, Role = member.Role };
}
