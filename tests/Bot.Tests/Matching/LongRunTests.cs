using MentorBot.Bot.Tests.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Bot.Tests.Matching;

/// <summary>A run that takes longer than a turn may: its progress, its cancellation, and the message when it ends.</summary>
public sealed class LongRunTests : CohortTalk
{
    private readonly SemaphoreSlim begun = new(0);
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override Action<BotHostSettings> Settings =>
        settings =>
            settings.Services = services => services.Replace(ServiceDescriptor.Singleton<PlanMatch>(PlanSlowly));

    [Fact]
    public async Task The_turn_answers_with_the_progress_and_the_preview_comes_as_a_message()
    {
        await GivenSignedUpAsync(4);

        var progress = await AnsweredAfterAMomentAsync();
        Assert.True(progress.Says("Matching Spring peers…"));
        Assert.True(progress.Says("who hears from me when it’s done"));
        goOn.SetResult();

        await Eventually.SoAsync(() => Cora.Sees("match preview"), "the preview is sent");
        Assert.True((await Cora.Presses("All pairs")).Says("2 pairs"));
    }

    [Fact]
    public async Task Cancelling_stops_the_planner_and_the_next_run_is_a_new_one()
    {
        await GivenSignedUpAsync(4);
        await AnsweredAfterAMomentAsync();

        var cancelled = await Cora.Presses("Cancel");

        Assert.True(cancelled.Says("Cancelled. Nobody has been told anything."));
        goOn.SetResult();
        Assert.True((await Cora.Presses("Try again")).Says("2 pairs"));
        var states = await InStoreAsync(s => s.MatchRuns.OrderBy(r => r.Id).Select(r => r.State).ToListAsync());
        Assert.Equal([MatchRunState.Cancelled, MatchRunState.Preview], states);
    }

    /// <summary>The wait within a turn uses the bot's clock, which the test moves once the planner has started.</summary>
    private async Task<BotAnswer> AnsweredAfterAMomentAsync()
    {
        var answer = Cora.Presses("Preview the match");
        await begun.WaitAsync(TimeSpan.FromSeconds(30));
        // Twice, because the turn may start to wait only after the first step; a third would use up its time budget.
        for (var moment = 0; moment < 2 && !answer.IsCompleted; moment++)
        {
            Bot.Clock.Advance(TimeSpan.FromSeconds(1.6));
            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(4)));
        }

        return await answer;
    }

    private MentorBot.Domain.Shared.Result<MatchPlan> PlanSlowly(
        MatchProblem problem,
        IProgress<MatchProgress> progress,
        CancellationToken cancellation
    )
    {
        begun.Release();
        goOn.Task.Wait(cancellation);
        return MatchPlanner.Plan(problem, cancellation);
    }
}
