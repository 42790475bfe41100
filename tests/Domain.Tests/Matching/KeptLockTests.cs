using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>
/// A lock is fulfilled once an approved run has kept it, and ignored with a remark if a rule forbids the pair.
/// </summary>
public sealed class KeptLockTests : MatchRunTest
{
    [Fact]
    public async Task An_approved_run_forgets_the_locks_it_has_kept_and_no_others()
    {
        var people = await GivenPeersAsync(4);
        await LockAsync(people[0], people[1]);
        var preview = await PreviewedAsync();
        Assert.Equal(1, preview.Summary.Locked);

        _ = (await ApproveAsync(preview.Id)).Value;

        Assert.Equal(0, await InStoreAsync(s => s.MatchWishes.CountAsync()));
    }

    [Fact]
    public async Task A_lock_of_two_whom_a_rule_keeps_apart_is_passed_over_and_said()
    {
        var people = await GivenPeersAsync(4);
        await LockAsync(people[0], people[1]);
        await InStoreAsync(async s =>
        {
            (await s.People.SingleAsync(p => p.Id == people[0].Id)).SetManager(people[1].Id);
            return await s.SaveChangesAsync();
        });

        var preview = await PreviewedAsync();

        Assert.Equal((2, 0), (preview.Summary.Pairs, preview.Summary.Locked));
        var passedOver = Assert.Single(preview.NotKept);
        Assert.Equal([people[0].Name, people[1].Name], new[] { passedOver.First, passedOver.Second }.Order());
        Assert.Empty((await RecordAsync(preview.Id)).Problem.Wishes.Locked);
    }

    [Fact]
    public async Task More_people_than_can_be_planned_are_refused_before_anything_is_loaded()
    {
        await GivenPeersAsync(4);

        var refused = await InStoreAsync(s =>
            new StartMatchRun(s) { MostPeople = 3 }.RunAsync(Peers.Id, AsHanna, CancellationToken.None)
        );

        Assert.Equal(new CohortTooLarge(4, 3), refused.Refusal);
    }

    [Fact]
    public async Task A_run_that_has_grown_too_large_meanwhile_fails_with_that_word()
    {
        await GivenPeersAsync(4);
        var id = (await StartAsync()).Value;
        var claimed = (await ClaimAsync())!;

        var problem = await InStoreAsync(s =>
            new PrepareMatchRun(s) { MostPeople = 3 }.RunAsync(claimed, Now, CancellationToken.None)
        );

        Assert.Null(problem);
        var run = await RunAsync(id);
        Assert.Equal(MatchRunState.Failed, run.State);
        Assert.Equal(new CohortTooLarge(4, 3), run.Failure!.Read());
    }

    [Fact]
    public async Task A_result_that_meets_an_approval_is_stored_without_planning_again()
    {
        await GivenPeersAsync(4);
        var before = await PreviewedAsync();
        var id = (await StartAsync()).Value;
        var claimed = (await ClaimAsync())!;
        var planned = MatchPlanner.Plan((await PrepareAsync(claimed))!, CancellationToken.None);
        await using var other = NewStore();
        await using var transaction = await other.Database.BeginTransactionAsync();
        var run = await other.MatchRuns.SingleAsync(r => r.Id == before.Id);
        run.Approve(Hanna.Id, Now);
        await other.SaveChangesAsync();

        var finishing = FinishAsync(claimed, planned);
        await WaitsForLockAsync();
        await transaction.CommitAsync();

        Assert.True(await finishing);
        Assert.Equal(MatchRunState.Preview, (await RunAsync(id)).State);
    }

    /// <summary>Waits until a transaction is blocked by a row that another one has changed.</summary>
    private Task WaitsForLockAsync() =>
        Eventually.SoAsync(
            () =>
                InStoreAsync(s =>
                    s.Database.SqlQuery<bool>(
                            $"""
                            SELECT count(*) > 0 AS "Value" FROM pg_stat_activity
                            WHERE datname = current_database() AND wait_event_type = 'Lock'
                            """
                        )
                        .SingleAsync()
                ),
            "somebody waits for a row"
        );

    private Task<Result<Done>> LockAsync(Person one, Person other) =>
        InStoreAsync(s =>
            new WishForPairs(s).RunAsync(
                Peers.Id,
                [new(one.Id, other.Id)],
                MatchWishKind.Locked,
                AsHanna,
                CancellationToken.None
            )
        );
}
