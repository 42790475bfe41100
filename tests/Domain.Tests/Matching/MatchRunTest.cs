using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Cohorts;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>A closed cohort of peers who all offer what the others want.</summary>
public abstract class MatchRunTest : CohortTest
{
    protected Cohort Peers { get; private set; } = null!;

    protected virtual MentoringModel Model => MentoringModel.PeerPairs;

    protected async Task<Person[]> GivenPeersAsync(int count, CohortState state = CohortState.Matching)
    {
        Peers = A.Cohort(Hanna, model: Model, state: state);
        Person[] people = [.. Enumerable.Range(1, count).Select(n => A.Person($"Peer {n}"))];
        await GivenAsync([Hanna, .. people]);
        await GivenAsync(Peers);
        await GivenAsync([.. people.Select(SignedUp)]);
        return people;
    }

    protected CohortEnrolment SignedUp(Person person) =>
        A.Enrolment(Peers, person, offers: ["C#", "SQL"], wants: ["SQL", "C#"]);

    protected async Task<MatchPreview> PreviewedAsync()
    {
        var made = await PreviewAsync();
        Assert.Null(made.Refusal);
        return (await ReadAsync()).Value.Preview!;
    }

    /// <summary>Queues a run and works on it until it ends.</summary>
    protected async Task<Result<MatchRunId>> PreviewAsync(CommandContext? context = null)
    {
        var started = await StartAsync(context);
        if (!started.IsRefused)
        {
            await WorkAsync();
        }

        return started;
    }

    protected Task<Result<MatchRunId>> StartAsync(CommandContext? context = null) =>
        InStoreAsync(store => new StartMatchRun(store).RunAsync(Peers.Id, context ?? AsHanna, CancellationToken.None));

    /// <summary>Does what a worker does with the next waiting run.</summary>
    protected async Task WorkAsync()
    {
        var run = await ClaimAsync() ?? throw new InvalidOperationException("No run waits.");
        if (run.IsApproval)
        {
            Assert.True(await InStoreAsync(store => new CarryOutApproval(store).RunAsync(run, Now, default)));
            return;
        }

        var problem = await PrepareAsync(run);
        Assert.True(await FinishAsync(run, MatchPlanner.Plan(problem!, CancellationToken.None)));
    }

    protected Task<ClaimedRun?> ClaimAsync(string worker = "one") =>
        InStoreAsync(store => new ClaimMatchRun(store).RunAsync(worker, TimeSpan.FromMinutes(5), default));

    protected Task<MatchProblem?> PrepareAsync(ClaimedRun run) =>
        InStoreAsync(store => new PrepareMatchRun(store).RunAsync(run, Now, CancellationToken.None));

    protected Task<bool> FinishAsync(ClaimedRun run, Result<MatchPlan> planned) =>
        InStoreAsync(store => new FinishMatchRun(store).RunAsync(run, planned, Now, CancellationToken.None));

    protected Task<Result<MatchStatus>> ReadAsync() =>
        InStoreAsync(store => new ReadMatchRun(store).RunAsync(Peers.Id, AsHanna, CancellationToken.None));

    protected Task<Result<MatchRunState>> ApproveAsync(MatchRunId run, CommandContext? context = null) =>
        InStoreAsync(store => new ApproveMatch(store).RunAsync(run, context ?? AsHanna, CancellationToken.None));

    protected Task<Result<CancelledRun>> CancelAsync(MatchRunId run, CommandContext? context = null) =>
        InStoreAsync(store => new CancelMatchRun(store).RunAsync(run, context ?? AsHanna, CancellationToken.None));

    protected Task<MatchRun> RunAsync(MatchRunId id) =>
        InStoreAsync(store => store.MatchRuns.AsNoTracking().SingleAsync(run => run.Id == id));

    protected Task<MatchRecord> RecordAsync(MatchRunId id) =>
        InStoreAsync(store => store.MatchRecords.AsNoTracking().SingleAsync(record => record.RunId == id));
}
