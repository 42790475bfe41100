using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Jobs.Tests.Promises;

/// <summary>
/// A match is started, planned and approved on a node that is killed at its nth step, for every n. The coordinator asks again
/// for what did not answer, on two other nodes at once. In the end there is one set, and everybody has been told one thing.
/// </summary>
[Trait("promise", "D20")]
public sealed class D20MatchRunsTests
{
    private const int People = 7;
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);
    private readonly FakeTimeProvider clock = new(A.Now);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task D20_a_match_killed_at_any_step_is_one_set_and_tells_everybody_one_thing(bool isLarge)
    {
        var kills = 0;
        for (var step = 1; await DieAtAsync(step, isLarge); step += Effort.Of(11, 1))
        {
            kills++;
        }

        Assert.True(kills >= 3, $"Only {kills} steps.");
        new Figure(
            "D20",
            $"a match killed at {kills} steps, set written {(isLarge ? "by a worker" : "in the turn")}, asked again on 2 nodes",
            "one set each time, nobody told two things",
            IsKept: true
        ).Note();
    }

    /// <returns>Whether the node died: past its last step there is nothing more to try.</returns>
    private async Task<bool> DieAtAsync(int step, bool isLarge)
    {
        await using var database = await TestDatabase.CreateAsync();
        var (cohort, coordinator) = await GivenCohortAsync(database);
        var killed = new KilledStore(step);
        await using var first = new MatchNode(database.ConnectionString, clock, killed, Short);
        var match = new Match(database, cohort, coordinator, clock, isLarge);
        try
        {
            await match.PlayAsync(first);
        }
        catch (NodeIsDeadException) { }
        catch (DbUpdateException e) when (e.InnerException is NodeIsDeadException) { }

        await using var second = new MatchNode(database.ConnectionString, clock, new KilledStore(int.MaxValue), Long);
        await using var third = new MatchNode(database.ConnectionString, clock, new KilledStore(int.MaxValue), Long);
        await match.FinishAsync(second, third);
        await JudgeAsync(database, step);
        return killed.IsDead;
    }

    private static async Task<(Cohort Cohort, Person Coordinator)> GivenCohortAsync(TestDatabase database)
    {
        Person[] people = [.. Enumerable.Range(0, People + 1).Select(n => A.Person($"Peer {n}"))];
        var cohort = A.Cohort(people[0], state: CohortState.Matching);
        await using var store = database.NewStore();
        store.AddRange(people);
        store.Add(cohort);
        store.AddRange(people.Skip(1).Select(p => A.Enrolment(cohort, p, offers: ["C#", "SQL"], wants: ["SQL", "C#"])));
        await store.SaveChangesAsync();
        return (cohort, people[0]);
    }

    private static async Task JudgeAsync(TestDatabase database, int step)
    {
        await using var store = database.NewStore();
        var told = await store
            .Notices.Where(n => n.Kind == NoticeKind.Proposal || n.Kind == NoticeKind.Unmatched)
            .Select(n => n.RecipientId)
            .ToListAsync();
        var where = $"killed at step {step}";
        Assert.True(told.Distinct().Count() == People, $"{told.Distinct().Count()} of {People} were told, {where}");
        Assert.True(told.Count == People, $"{told.Count} things were said to {People} people, {where}");
        Assert.Equal(People / 2, await store.Mentorships.CountAsync(m => m.State == MentorshipState.Proposed));
        Assert.Equal(1, await store.MatchRuns.CountAsync(run => run.State == MatchRunState.Approved));
        Assert.Equal(1, await store.Enrolments.SumAsync(e => e.SatOut));
    }

    /// <summary>The coordinator, who goes on from what they see.</summary>
    private sealed class Match(
        TestDatabase database,
        Cohort cohort,
        Person coordinator,
        TimeProvider clock,
        bool isLarge
    )
    {
        private CommandContext Act => new(coordinator.Id, IsCoordinator: true, clock.GetUtcNow());

        /// <summary>The way without a mishap.</summary>
        public async Task PlayAsync(MatchNode node)
        {
            var run = (await node.StartAsync(cohort.Id, Act)).Value;
            await node.WorkAsync();
            await ApproveAsync(node, run);
            await node.WorkAsync();
        }

        /// <summary>Asks both nodes at once for the step that is due, until the match stands.</summary>
        public async Task FinishAsync(MatchNode one, MatchNode other)
        {
            for (var i = 0; i < 200 && await StateAsync() is not (_, MatchRunState.Approved); i++)
            {
                await Task.WhenAll(GoOnAsync(one), GoOnAsync(other));
            }

            // Late clicks change nothing.
            var (run, _) = await StateAsync();
            await Task.WhenAll(one.ApproveAsync(run!.Value, Act), other.ApproveAsync(run.Value, Act));
            while (await one.WorkAsync()) { }
        }

        private async Task GoOnAsync(MatchNode node)
        {
            try
            {
                switch (await StateAsync())
                {
                    case (null, _):
                        await node.StartAsync(cohort.Id, Act);
                        break;
                    case ({ } run, MatchRunState.Preview):
                        await ApproveAsync(node, run);
                        break;
                    case (_, MatchRunState.Approved):
                        break;
                    default:
                        await (await node.WorkAsync() ? Task.CompletedTask : Task.Delay(50));
                        break;
                }
            }
            catch (ConcurrencyConflictException)
            {
                // The turn runs again and sees what the other did.
            }
        }

        private async Task ApproveAsync(MatchNode node, MatchRunId run)
        {
            if (isLarge)
            {
                await node.AskApprovalAsync(run, Act);
                return;
            }

            Assert.Null((await node.ApproveAsync(run, Act)).Refusal);
        }

        private async Task<(MatchRunId? Run, MatchRunState State)> StateAsync()
        {
            await using var store = database.NewStore();
            var run = await store
                .MatchRuns.Where(r => r.State != MatchRunState.Superseded && r.State != MatchRunState.Failed)
                .OrderByDescending(r => r.StartedAt)
                .Select(r => new { r.Id, r.State })
                .FirstOrDefaultAsync();
            return (run?.Id, run?.State ?? MatchRunState.Queued);
        }
    }
}
