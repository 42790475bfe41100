using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>How a run can end, and who is told.</summary>
public sealed class MatchRunEndTests : MatchRunTest
{
    [Fact]
    public async Task The_result_of_a_cancelled_run_is_thrown_away_and_the_preview_before_it_stands()
    {
        await GivenPeersAsync(4);
        var stands = (await PreviewAsync()).Value;
        var id = (await StartAsync()).Value;
        var claimed = (await ClaimAsync())!;
        var problem = await PrepareAsync(claimed);

        await CancelAsync(id);

        Assert.False(await FinishAsync(claimed, MatchPlanner.Plan(problem!, default)));
        Assert.Equal(stands, (await ReadAsync()).Value.Preview!.Id);
        Assert.Equal(MatchRunState.Cancelled, (await RunAsync(id)).State);
    }

    [Fact]
    public async Task A_preview_can_be_thrown_away_and_an_approved_run_cannot()
    {
        await GivenPeersAsync(4);
        var thrown = (await PreviewAsync()).Value;
        Assert.Equal(CancelledRun.Discarded, (await CancelAsync(thrown)).Value);
        Assert.IsType<MatchRunIsOver>((await ApproveAsync(thrown)).Refusal);
        var approved = (await PreviewAsync()).Value;
        await ApproveAsync(approved);

        Assert.Equal(new MatchRunIsOver(Peers.Name, MatchRunState.Approved), (await CancelAsync(approved)).Refusal);
        Assert.IsType<NotFound>((await CancelAsync(approved, ActOf(Hanna))).Refusal);
    }

    [Fact]
    public async Task What_the_planner_refuses_is_kept_as_it_is_and_nobody_is_told()
    {
        await GivenPeersAsync(4);
        var id = (await StartAsync()).Value;
        var claimed = (await ClaimAsync())!;
        await PrepareAsync(claimed);

        Assert.True(await FinishAsync(claimed, new CohortTooLarge(300, 200)));

        Assert.Equal(new CohortTooLarge(300, 200), (await ReadAsync()).Value.Last!.Why);
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync()));
        Assert.Equal(MatchRunState.Failed, (await RunAsync(id)).State);
    }

    [Fact]
    public async Task A_run_of_a_cohort_that_was_cancelled_meanwhile_comes_to_nothing()
    {
        await GivenPeersAsync(4);
        await StartAsync();
        await InStoreAsync(async s =>
        {
            _ = (await s.Cohorts.SingleAsync()).Cancel().Value;
            return await s.SaveChangesAsync();
        });

        await WorkAsync();

        Assert.Equal(new CohortIsNot(Peers.Name, CohortState.Cancelled), (await ReadAsync()).Value.Last!.Why);
    }

    [Fact]
    public async Task Whoever_started_a_run_is_told_of_its_end_only_when_they_no_longer_wait()
    {
        await GivenPeersAsync(4);
        var seen = (await PreviewAsync()).Value;
        Assert.False(await FollowAsync(seen));
        var followed = (await StartAsync()).Value;
        Assert.True(await FollowAsync(followed));

        await WorkAsync();

        var notice = await InStoreAsync(s => s.Notices.SingleAsync());
        Assert.Equal(
            (NoticeKind.MatchRunEnded, followed.Value, Hanna.Id),
            (notice.Kind, notice.SubjectId, notice.RecipientId)
        );
    }

    private Task<bool> FollowAsync(MatchRunId run) =>
        InStoreAsync(s => new FollowMatchRun(s).RunAsync(run, AsHanna, default));
}
