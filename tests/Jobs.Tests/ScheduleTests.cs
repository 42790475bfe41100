using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Jobs.Tests;

/// <summary>Runs the whole schedule at one time over an organisation in which every job has something to do.</summary>
public sealed class ScheduleTests : DatabaseTest
{
    private static readonly DateTimeOffset Monday = A.Now.AddDays(28);

    [Fact]
    public void Every_job_has_a_name_of_its_own_and_a_sentence()
    {
        Assert.Equal(Schedule.Jobs.Count, Schedule.Jobs.Select(job => job.Name).Distinct().Count());
        Assert.All(Schedule.Jobs, job => Assert.EndsWith(".", job.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_due_happens_at_its_moment_and_not_before()
    {
        await GivenWhatFallsDueAsync();
        var before = await TraceAsync();
        await using var node = JobNode.ByHand(Database.ConnectionString, Clock);

        await node.Runner.RunAllDueAsync(Monday.AddDays(-20), CancellationToken.None);
        Assert.Equal(before, await TraceAsync());
        await node.Runner.RunAllDueAsync(Monday, CancellationToken.None);

        var kinds = await InStoreAsync(s => s.Notices.Select(n => n.Kind).Distinct().ToListAsync());
        Assert.Equal(CohortState.Matching, await StateOfAsync("Closes"));
        Assert.Equal(CohortState.Completed, await StateOfAsync("Ends"));
        Assert.Contains(NoticeKind.ProposalExpired, kinds);
        Assert.Contains(NoticeKind.ProposalReminder, kinds);
        Assert.Contains(NoticeKind.CheckIn, kinds);
        Assert.Contains(NoticeKind.ManagerDigest, kinds);
        Assert.Contains(NoticeKind.SuggestionsClosed, kinds);
    }

    /// <summary>Nobody is told meanwhile, so nothing may run out meanwhile either.</summary>
    [Fact]
    [Trait("promise", "D24")]
    public async Task D24_nothing_falls_due_while_messages_are_stopped_and_is_made_up_for_afterwards()
    {
        await GivenWhatFallsDueAsync();
        var before = await TraceAsync();
        await using var node = JobNode.ByHand(Database.ConnectionString, Clock);
        await GivenAsync(MessageStop.By(null, Now));

        await node.Runner.RunAllDueAsync(Monday, CancellationToken.None);
        Assert.Equal(before, await TraceAsync());
        await InStoreAsync(s => s.MessageStops.ExecuteDeleteAsync());
        await node.Runner.RunAllDueAsync(Monday, CancellationToken.None);

        var kinds = await InStoreAsync(s => s.Notices.Select(n => n.Kind).Distinct().ToListAsync());
        Assert.Contains(NoticeKind.CheckIn, kinds);
        Assert.Contains(NoticeKind.ManagerDigest, kinds);
    }

    [Fact]
    public async Task A_second_run_at_the_same_moment_changes_nothing()
    {
        await GivenWhatFallsDueAsync();
        await using var node = JobNode.ByHand(Database.ConnectionString, Clock);
        await node.Runner.RunAllDueAsync(Monday, CancellationToken.None);
        var once = await TraceAsync();

        await node.Runner.RunAllDueAsync(Monday, CancellationToken.None);

        Assert.Equal(once, await TraceAsync());
    }

    [Fact]
    public async Task Nodes_that_run_everything_at_once_do_it_once()
    {
        await GivenWhatFallsDueAsync();
        await using var copy = await TestDatabase.CreateAsync();
        await GivenWhatFallsDueAsync(copy);
        await using (var alone = JobNode.ByHand(copy.ConnectionString, Clock))
        {
            await alone.Runner.RunAllDueAsync(Monday, CancellationToken.None);
        }

        await using var one = JobNode.ByHand(Database.ConnectionString, Clock);
        await using var other = JobNode.ByHand(Database.ConnectionString, Clock);
        JobNode[] nodes = [one, other, one];
        await Task.WhenAll(nodes.Select(node => node.Runner.RunAllDueAsync(Monday, CancellationToken.None)));

        Assert.Equal(await TraceAsync(copy), await TraceAsync());
    }

    [Fact]
    public async Task A_job_that_fails_keeps_no_other_from_running()
    {
        var ran = false;
        Job[] jobs =
        [
            new("fail", "0 * * * * ?", "Fails.", (_, _, _) => throw new InvalidOperationException("on purpose")),
            new("run", "0 * * * * ?", "Runs.", (_, _, _) => Task.FromResult(ran = true)),
        ];
        await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, jobs);

        var failures = await Assert.ThrowsAsync<AggregateException>(() =>
            node.Runner.RunAllDueAsync(Now, CancellationToken.None)
        );

        Assert.True(ran);
        Assert.Contains("fail", Assert.Single(failures.InnerExceptions).Message, StringComparison.Ordinal);
    }

    private Task<CohortState> StateOfAsync(string cohort) =>
        InStoreAsync(store => store.Cohorts.Where(c => c.Name == cohort).Select(c => c.State).SingleAsync());

    private Task GivenWhatFallsDueAsync() => GivenWhatFallsDueAsync(Database);

    private static async Task GivenWhatFallsDueAsync(TestDatabase database)
    {
        var people = Enumerable.Range(1, 6).Select(i => A.Person($"Person {i}")).ToList();
        people.Skip(1).ToList().ForEach(person => person.SetManager(people[0].Id));
        var closing = A.Cohort(people[0], "Closes");
        var active = A.Cohort(people[0], "Runs", state: CohortState.Active);
        var asked = A.Cohort(people[0], "Asks", state: CohortState.Matching);
        var ending = A.Cohort(people[0], "Ends", state: CohortState.Active);
        await using var store = database.NewStore();
        store.AddRange(people);
        store.AddRange(closing, active, ending, asked);
        store.AddRange(people.Select(person => A.Enrolment(active, person)));
        store.AddRange(people.Skip(2).Select(person => A.Enrolment(closing, person)));
        store.AddRange(people.Take(4).Select(person => A.Enrolment(asked, person, wants: ["C#"])));
        store.Add(Prepared(SuggestionRound.Ask(asked, days: 14, Monday.AddDays(-14))));
        store.Add(A.Mentorship(active, people[0], people[1], proposedAt: Monday.AddDays(-4)));
        store.Add(A.Mentorship(active, people[2], people[3], proposedAt: Monday.AddDays(-2.5)));
        var running = A.Mentorship(active, people[4], people[5], proposedAt: A.Now);
        A.Running(running, active, Monday.AddDays(-8));
        store.Add(running);
        await store.SaveChangesAsync();
        await store
            .Cohorts.Where(cohort => cohort.Id == ending.Id)
            .ExecuteUpdateAsync(change => change.SetProperty(cohort => cohort.EndsAt, Monday.AddHours(-1)));
    }

    private static SuggestionRound Prepared(SuggestionRound round)
    {
        round.MarkPrepared(round.AskedAt);
        return round;
    }

    /// <summary>Row counts of all tables: enough to detect anything done twice or not at all.</summary>
    private Task<IReadOnlyList<string>> TraceAsync() => TraceAsync(Database);

    private static async Task<IReadOnlyList<string>> TraceAsync(TestDatabase database)
    {
        await using var store = database.NewStore();
        var lines = new List<string>();
        lines.AddRange((await store.Notices.ToListAsync()).Select(n => $"notice {n.Kind}"));
        lines.AddRange((await store.Audit.ToListAsync()).Select(a => $"audit {a.Action}"));
        lines.AddRange((await store.Mentorships.ToListAsync()).Select(m => $"mentorship {m.State}"));
        lines.AddRange((await store.Cohorts.ToListAsync()).Select(c => $"cohort {c.State}"));
        lines.AddRange(
            (await store.Enrolments.ToListAsync()).Select(e => $"enrolment {e.State} {e.PlacesTaken} {e.SatOut}")
        );
        lines.AddRange((await store.CheckIns.ToListAsync()).Select(c => $"check-in {c.State} {c.Occurrence}"));
        lines.AddRange((await store.Digests.ToListAsync()).Select(d => $"digest {d.Week}"));
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
