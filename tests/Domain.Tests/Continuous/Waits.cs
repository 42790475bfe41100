using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Tests.Continuous;

/// <summary>What somebody who waits is told.</summary>
internal static class Waits
{
    public static async Task<WaitOutlook?> OfAsync(
        Func<MentorStore> open,
        CohortId cohort,
        Person person,
        DateTimeOffset now
    )
    {
        await using var store = open();
        var known = KnownPerson.Of(person);
        var view = (await new FindEnrolments(store).InCohortAsync(cohort, known, CancellationToken.None)).Value;
        return (await new FindWaits(store).AddToAsync(view, person.Id, now, CancellationToken.None)).Wait;
    }
}
