using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Jobs.Tests.Promises;

/// <summary>
/// The nightly match of a continuous cohort on a node that is killed at its nth step, for every n, and then run again by another:
/// everybody is proposed once, and told once.
/// </summary>
public sealed class KilledNightTests
{
    private const string Night = "match-at-night";
    private readonly FakeTimeProvider clock = new(A.Now);

    [Fact]
    public async Task A_night_killed_at_any_step_and_run_again_proposes_nobody_twice()
    {
        var kills = 0;
        for (var step = 1; await DieAtAsync(step); step++)
        {
            kills++;
        }

        Assert.True(kills >= 5, $"Only {kills} steps.");
    }

    [Fact]
    public async Task A_night_waits_while_messages_are_stopped()
    {
        await using var database = await GivenFourWaitAsync();
        await using (var store = database.NewStore())
        {
            store.Add(MessageStop.By(null, A.Now));
            await store.SaveChangesAsync();
        }

        await using var node = JobNode.ByHand(database.ConnectionString, clock);
        await node.Runner.RunAllDueAsync(A.Now, CancellationToken.None);
        Assert.Equal(0, await ProposalsAsync(database));

        await using (var store = database.NewStore())
        {
            await store.MessageStops.ExecuteDeleteAsync();
        }

        await node.Runner.RunAllDueAsync(A.Now, CancellationToken.None);
        Assert.Equal(2, await ProposalsAsync(database));
    }

    /// <returns>Whether the node died: past its last step there is nothing more to try.</returns>
    private async Task<bool> DieAtAsync(int step)
    {
        await using var database = await GivenFourWaitAsync();
        var killed = new KilledStore(step);
        await RunQuietlyAsync(database, killed);
        await RunQuietlyAsync(database, new KilledStore(int.MaxValue));

        await using var store = database.NewStore();
        var told = await store
            .Notices.Where(n => n.Kind == NoticeKind.Proposal)
            .Select(n => n.RecipientId)
            .ToListAsync();
        Assert.True(told.Count == 4 && told.Distinct().Count() == 4, $"{told.Count} were told, killed at step {step}");
        Assert.Equal(2, await ProposalsAsync(database));
        return killed.IsDead;
    }

    private async Task RunQuietlyAsync(TestDatabase database, KilledStore killed)
    {
        var collection = new ServiceCollection();
        collection.AddLogging().AddSingleton<TimeProvider>(clock).AddStore(database.ConnectionString).AddNotices();
        collection.AddCohorts().AddMatching().AddMatchRuns();
        collection.ConfigureDbContext<MentorStore>(options => options.AddInterceptors(killed));
        await using var services = collection.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        try
        {
            await Schedule
                .Jobs.Single(job => job.Name == Night)
                .RunAsync(scope.ServiceProvider, A.Now, CancellationToken.None);
        }
        catch (NodeIsDeadException) { }
        catch (DbUpdateException e) when (e.InnerException is NodeIsDeadException) { }
    }

    private static async Task<TestDatabase> GivenFourWaitAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var owner = A.Person("Hanna Huber");
        var cohort = AnyDay.Cohort(owner);
        await using var store = database.NewStore();
        store.AddRange(owner, cohort);
        foreach (var number in Enumerable.Range(1, 4))
        {
            var person = A.Person($"Peer {number}");
            store.AddRange(person, A.Enrolment(cohort, person, offers: ["C#", "SQL"], wants: ["SQL", "C#"]));
        }

        await store.SaveChangesAsync();
        return database;
    }

    private static async Task<int> ProposalsAsync(TestDatabase database)
    {
        await using var store = database.NewStore();
        return await store.Mentorships.CountAsync(m => m.State == MentorshipState.Proposed);
    }
}
