using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

/// <summary>A coordinator called Hanna, in Berlin, and what most cohort tests do.</summary>
public abstract class CohortTest : DatabaseTest
{
    protected Person Hanna { get; } = A.Person("Hanna Huber", department: "People");

    protected CommandContext AsHanna => ActOf(Hanna, isCoordinator: true);

    protected Task<Cohort> CohortAsync(CohortId id) =>
        InStoreAsync(store => store.Cohorts.SingleAsync(c => c.Id == id));

    protected Task<Result<CohortStatus>> StatusAsync(CohortId id, CommandContext? context = null) =>
        InStoreAsync(store => new ReadCohort(store).RunAsync(id, context ?? AsHanna, CancellationToken.None));
}
