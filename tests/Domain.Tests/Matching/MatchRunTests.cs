using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>A run in progress: who may work on it, what is stored when, and how it can end.</summary>
public sealed class MatchRunTests : MatchRunTest
{
    [Fact]
    public async Task Starting_only_queues_and_a_second_coordinator_gets_the_run_that_is_under_way()
    {
        await GivenPeersAsync(4);

        var first = await StartAsync();
        var second = await StartAsync();

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(MatchRunState.Queued, (await RunAsync(first.Value)).State);
        Assert.NotNull((await ReadAsync()).Value.UnderWay);
        Assert.Null((await ReadAsync()).Value.Preview);
    }

    [Fact]
    public async Task Of_many_who_start_at_once_one_run_comes()
    {
        await GivenPeersAsync(4);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OrTooLateAsync(() => StartAsync())));

        Assert.Equal(1, await InStoreAsync(s => s.MatchRuns.CountAsync()));
    }

    [Fact]
    public async Task Of_many_workers_one_gets_the_run()
    {
        await GivenPeersAsync(4);
        await StartAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => ClaimAsync($"worker {n}")));

        Assert.Single(claims, claim => claim is not null);
    }

    [Fact]
    public async Task The_inputs_and_their_hash_stand_before_anything_is_planned()
    {
        await GivenPeersAsync(4);
        var id = (await StartAsync()).Value;
        var claimed = await ClaimAsync();

        var problem = await PrepareAsync(claimed!);

        var (run, record) = (await RunAsync(id), await RecordAsync(id));
        Assert.Equal((problem!.Hash(), 4), (run.InputHash, record.Problem.Candidates.Count));
        Assert.Empty(record.Plan.Pairs);
        Assert.Equal(MatchRunState.Running, run.State);
    }

    [Fact]
    public async Task Another_worker_takes_over_when_the_lease_has_run_out_and_finds_the_same_result()
    {
        var people = await GivenPeersAsync(6);
        var id = (await StartAsync()).Value;
        var dead = (await ClaimAsync("dead"))!;
        var before = MatchPlanner.Plan((await PrepareAsync(dead))!, default).Value;
        Assert.Null(await ClaimAsync("heir"));
        await LetTheLeaseRunOutAsync();
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.SingleAsync(e => e.PersonId == people[0].Id)).Withdraw();
            return await s.SaveChangesAsync();
        });

        var heir = (await ClaimAsync("heir"))!;
        var after = MatchPlanner.Plan((await PrepareAsync(heir))!, default);

        Assert.True(await FinishAsync(heir, after));
        Assert.False(await FinishAsync(dead, before));
        Assert.Equal(
            before.Pairs.Select(p => (p.First, p.Second)),
            (await PlanAsync(id)).Select(p => (p.First, p.Second))
        );
        Assert.Equal(MatchRunState.Preview, (await RunAsync(id)).State);
    }

    [Fact]
    public async Task A_run_that_takes_its_worker_down_again_and_again_is_given_up()
    {
        await GivenPeersAsync(4);
        var id = (await StartAsync()).Value;
        for (var attempt = 0; attempt < MatchRun.MostAttempts; attempt++)
        {
            Assert.False((await ClaimAsync())!.IsHopeless);
            await LetTheLeaseRunOutAsync();
        }

        var last = (await ClaimAsync())!;
        Assert.True(last.IsHopeless);
        await GiveUpAsync(last);

        Assert.Equal(MatchRunState.Failed, (await RunAsync(id)).State);
        Assert.IsType<MatchRunBroke>((await ReadAsync()).Value.Last!.Why);
    }

    [Fact]
    public async Task Work_that_breaks_off_goes_back_into_the_queue_and_fails_after_some_tries()
    {
        await GivenPeersAsync(4);
        var id = (await StartAsync()).Value;

        for (var attempt = 0; attempt < MatchRun.MostAttempts; attempt++)
        {
            await GiveUpAsync((await ClaimAsync())!);
        }

        Assert.Equal(MatchRunState.Failed, (await RunAsync(id)).State);
        Assert.Null(await ClaimAsync());
    }

    [Fact]
    public async Task Progress_is_written_down_and_prolongs_the_lease_until_the_run_is_cancelled()
    {
        await GivenPeersAsync(4);
        var id = (await StartAsync()).Value;
        var claimed = (await ClaimAsync())!;
        await LetTheLeaseRunOutAsync();

        Assert.True(await KeepAsync(claimed, new(MatchStage.Scoring, 40)));

        var run = (await ReadAsync()).Value.UnderWay!;
        Assert.Equal((MatchStage.Scoring, 40), (run.Stage, run.Percent));
        Assert.Null(await ClaimAsync("somebody else"));
        Assert.Equal(CancelledRun.Stopped, (await CancelAsync(id)).Value);
        Assert.False(await KeepAsync(claimed, new(MatchStage.Matching, 1)));
    }

    private async Task<IReadOnlyList<PlannedPair>> PlanAsync(MatchRunId id) => (await RecordAsync(id)).Plan.Pairs;

    private Task<bool> KeepAsync(ClaimedRun run, MatchProgress progress) =>
        InStoreAsync(s => new HeartbeatMatchRun(s).RunAsync(run, progress, TimeSpan.FromMinutes(5), default));

    private Task<bool> GiveUpAsync(ClaimedRun run) =>
        InStoreAsync(async s =>
        {
            await new FailMatchAttempt(s).RunAsync(run, Now, default);
            return true;
        });

    private Task<int> LetTheLeaseRunOutAsync() =>
        InStoreAsync(s =>
            s.Database.ExecuteSqlRawAsync("UPDATE match_runs SET lease_until = now() - interval '1 second'")
        );

    private static async Task OrTooLateAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (ConcurrencyConflictException)
        {
            // The other run counts.
        }
    }
}
