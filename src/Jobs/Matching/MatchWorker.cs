using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Telemetry;
using Microsoft.Extensions.Logging;

namespace MentorBot.Jobs.Matching;

/// <summary>
/// Works on match runs, one at a time: claims one, writes its inputs down, plans away from any transaction, stores the
/// result. Killed at any step, it leaves a run that another node takes over when the lease runs out; the stored inputs give
/// the same result there.
/// </summary>
internal sealed partial class MatchWorker(
    ScopedMatchRuns runs,
    PlanMatch plan,
    MatchWorkerOptions options,
    ILogger<MatchWorker> logger
)
{
    /// <summary>Works on one run to its end.</summary>
    /// <returns>False when none waits.</returns>
    public async Task<bool> WorkAsync(CancellationToken stopping)
    {
        if (await runs.ClaimAsync(stopping) is not { } run)
        {
            return false;
        }

        if (run.IsHopeless)
        {
            await runs.GiveUpAsync(run);
            return true;
        }

        await using var heartbeat = new LeaseHeartbeat(runs, run, options, logger, stopping);
        await WorkOnAsync(run, heartbeat, stopping);
        return true;
    }

    private async Task WorkOnAsync(ClaimedRun run, LeaseHeartbeat heartbeat, CancellationToken stopping)
    {
        using var work = MentorTelemetry.Match(run.IsApproval ? "approval" : "plan", run.Id.Value);
        try
        {
            var isOurs = run.IsApproval
                ? await runs.ApproveAsync(run, heartbeat.Token)
                : await PlanAsync(run, heartbeat);
            work.Outcome = isOurs ? "done" : "lost";
            Log.Ended(logger, run.Id.Value, isOurs);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            work.Outcome = "released";
            await runs.ReleaseAsync(run);
        }
        catch (OperationCanceledException) when (heartbeat.Token.IsCancellationRequested)
        {
            work.Outcome = "lost";
            Log.Ended(logger, run.Id.Value, isOurs: false);
        }
        catch (Exception e)
        {
            Log.Broke(logger, run.Id.Value, e);
            await runs.GiveUpAsync(run);
        }
    }

    private async Task<bool> PlanAsync(ClaimedRun run, LeaseHeartbeat heartbeat)
    {
        if (await runs.PrepareAsync(run, heartbeat.Token) is not { } problem)
        {
            return false;
        }

        var planned = await Task.Run(() => plan(problem, heartbeat, heartbeat.Token), CancellationToken.None);
        return await runs.FinishAsync(run, planned, heartbeat.Token);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Match run {Run} has ended; it was still ours: {IsOurs}")]
        public static partial void Ended(ILogger logger, Guid run, bool isOurs);

        [LoggerMessage(LogLevel.Error, "Match run {Run} broke off")]
        public static partial void Broke(ILogger logger, Guid run, Exception exception);
    }
}
