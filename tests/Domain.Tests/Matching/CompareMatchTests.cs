using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Compares a run with the previous one, or a repeat with its original.</summary>
public sealed class CompareMatchTests : MatchRunTest
{
    [Fact]
    public async Task A_first_run_has_nothing_to_be_compared_with()
    {
        await GivenPeersAsync(4);

        Assert.Null((await PreviewedAsync()).Compared);
    }

    [Fact]
    public async Task Whoever_gained_or_lost_a_match_and_what_became_of_the_pairs_is_said()
    {
        var people = await GivenPeersAsync(3);
        var before = await PreviewedAsync();
        var left = before.Unmatched[0].Names[0];
        var late = A.Person("Late Comer");
        await GivenAsync(late);
        await GivenAsync(SignedUp(late));

        var compared = (await PreviewedAsync()).Compared!;

        Assert.Equal(before.Id, compared.Counts.With);
        Assert.Equal((1, 0), (compared.Counts.Gained, compared.Counts.Lost));
        Assert.Equal([left], compared.Gained);
        Assert.Equal(2, compared.Counts.Kept + compared.Counts.New);
        Assert.Equal(1, compared.Counts.Kept + compared.Counts.Gone);
        Assert.False(compared.Counts.IsSame);
        Assert.Equal(3, people.Length);
    }

    [Fact]
    public async Task A_repeat_from_the_seed_gives_the_same_result_whatever_has_changed_since()
    {
        var people = await GivenPeersAsync(7);
        var original = await PreviewedAsync();
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.SingleAsync(e => e.PersonId == people[0].Id)).Withdraw();
            return await s.SaveChangesAsync();
        });

        var repeat = (await RepeatAsync()).Value;
        await WorkAsync();

        var run = await RunAsync(repeat);
        Assert.Equal((MatchRunState.Repeated, original.Id), (run.State, run.RepeatOf));
        Assert.Equal((original.InputHash, original.Seed), (run.InputHash, run.Seed));
        Assert.True(run.Summary!.Compared!.IsSame);
        Assert.Equal(original.Id, (await ReadAsync()).Value.Preview!.Id);
    }

    [Fact]
    public async Task A_repeat_that_comes_out_otherwise_says_so()
    {
        await GivenPeersAsync(4);
        var original = await PreviewedAsync();
        await RepeatAsync();
        var claimed = (await ClaimAsync())!;
        var problem = (await PrepareAsync(claimed))!;
        var one = MatchPlanner.Plan(problem, default).Value;

        await FinishAsync(claimed, one with { Pairs = [.. one.Pairs.Skip(1)] });

        var compared = (await RunAsync(claimed.Id)).Summary!.Compared!;
        Assert.False(compared.IsSame);
        Assert.Equal((1, 0, 1, 2), (compared.Kept, compared.New, compared.Gone, compared.Lost));
        Assert.Equal(original.Id, compared.With);
    }

    [Fact]
    public async Task Only_coordinators_repeat_and_only_what_has_a_result()
    {
        await GivenPeersAsync(4);

        Assert.IsType<NothingToRepeat>((await RepeatAsync()).Refusal);
        Assert.IsType<NotFound>((await RepeatAsync(ActOf(Hanna))).Refusal);
    }

    private Task<Result<MatchRunId>> RepeatAsync(CommandContext? context = null) =>
        InStoreAsync(s => new RepeatMatchRun(s).RunAsync(Peers.Id, context ?? AsHanna, CancellationToken.None));
}
