using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>A match too large for a turn is written by a worker, all at once or not at all.</summary>
public sealed class LargeApprovalTests : MatchRunTest
{
    [Fact]
    public async Task The_worker_writes_the_whole_set_and_tells_whoever_approved_it()
    {
        await GivenPeersAsync(5);
        var id = await AskedAsync();
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));

        await WorkAsync();

        await using var store = NewStore();
        Assert.Equal(2, await store.Mentorships.CountAsync());
        var told = await store.Notices.ToListAsync();
        Assert.Equal(4, told.Count(n => n.Kind == NoticeKind.Proposal));
        Assert.Equal(1, told.Count(n => n.Kind == NoticeKind.Unmatched));
        Assert.Equal(Hanna.Id, told.Single(n => n.Kind == NoticeKind.MatchRunEnded).RecipientId);
        Assert.Equal(1, await store.Enrolments.SumAsync(e => e.SatOut));
        Assert.Equal(CohortState.Active, (await store.Cohorts.SingleAsync()).State);
        Assert.Equal(MatchRunState.Approved, (await RunAsync(id)).State);
        Assert.Equal(MatchRunState.Approved, (await ApproveAsync(id)).Value);
    }

    [Fact]
    public async Task An_outdated_preview_is_not_written_and_stands_again_with_the_reason()
    {
        var people = await GivenPeersAsync(4);
        var id = await AskedAsync();
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.SingleAsync(e => e.PersonId == people[0].Id)).Withdraw();
            return await s.SaveChangesAsync();
        });

        await WorkAsync();

        Assert.Equal(new PreviewIsOutdated(Peers.Name), (await ReadAsync()).Value.Preview!.Refused);
        Assert.Equal(MatchRunState.Preview, (await RunAsync(id)).State);
        Assert.Equal(NoticeKind.MatchRunEnded, (await InStoreAsync(s => s.Notices.SingleAsync())).Kind);
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
    }

    [Fact]
    public async Task An_approval_can_be_stopped_before_its_worker_writes()
    {
        await GivenPeersAsync(4);
        var id = await AskedAsync();
        var claimed = (await ClaimAsync())!;

        Assert.Equal(CancelledRun.ApprovalStopped, (await CancelAsync(id)).Value);

        Assert.False(await InStoreAsync(s => new CarryOutApproval(s).RunAsync(claimed, Now, default)));
        Assert.Equal(MatchRunState.Preview, (await RunAsync(id)).State);
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync()));
    }

    [Fact]
    public async Task While_a_worker_writes_it_is_too_late_to_stop_and_no_other_run_begins()
    {
        await GivenPeersAsync(4);
        var id = await AskedAsync();
        var claimed = (await ClaimAsync())!;
        await using var store = NewStore();
        await using var writing = await LockedMatchRun.LockAsync(store, claimed, CancellationToken.None);

        Assert.IsType<MatchIsBeingApproved>((await CancelAsync(id)).Refusal);
        Assert.IsType<MatchIsBeingApproved>((await StartAsync()).Refusal);
    }

    [Fact]
    public async Task Nothing_is_approved_while_a_newer_run_is_under_way()
    {
        await GivenPeersAsync(4);
        var id = (await PreviewAsync()).Value;
        await StartAsync();

        Assert.IsType<NewerRunIsUnderWay>((await ApproveAsync(id)).Refusal);
    }

    private async Task<MatchRunId> AskedAsync()
    {
        var id = (await PreviewAsync()).Value;
        await InStoreAsync(async s =>
        {
            (await s.MatchRuns.SingleAsync(run => run.Id == id)).AskApproval(Hanna.Id);
            return await s.SaveChangesAsync();
        });
        return id;
    }
}
