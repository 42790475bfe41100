using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

public sealed class CohortStatusTests : CohortTest
{
    private readonly List<Person> people =
    [
        .. new[] { "Ada", "Bob", "Cem", "Dan", "Eve", "Fay" }.Select(name => A.Person($"{name} Test")),
    ];
    private Cohort cohort = null!;
    private Mentorship[] pairs = [];

    [Fact]
    public async Task People_mentorships_and_check_ins_are_counted()
    {
        await GivenThreePairsAsync();
        await GivenAsync(Answered(pairs[0], people[0], Now.AddDays(-3)), Asked(pairs[0], people[1], Now.AddDays(-3)));
        await GivenAsync(Asked(pairs[1], people[2], Now.AddDays(-29)), Asked(pairs[1], people[3], Now.AddDays(3)));

        var status = (await StatusAsync(cohort.Id)).Value;

        Assert.Equal(new EnrolmentFunnel(0, 0, 0, 6, 0, 0), status.Funnel);
        Assert.Equal(new MentorshipCounts(0, 3, 0, 0, 0), status.Mentorships);
        Assert.Equal(2, status.CheckInsSent);
    }

    [Fact]
    public async Task A_pair_is_silent_after_the_policys_days_without_an_answer_and_not_before()
    {
        await GivenThreePairsAsync();
        await GivenAsync(Answered(pairs[0], people[0], Now));
        Clock.Advance(TimeSpan.FromDays(21) - TimeSpan.FromSeconds(1));
        await GivenAsync(Answered(pairs[1], people[2], Now), Asked(pairs[2], people[4], Now));
        Assert.Empty((await StatusAsync(cohort.Id)).Value.NeedsAttention);

        Clock.Advance(TimeSpan.FromSeconds(1));
        var silent = (await StatusAsync(cohort.Id)).Value.NeedsAttention;

        Assert.All(silent, need => Assert.Equal(AttentionReason.Silent, need.Reason));
        Assert.Equal(
            ["Ada Test, Bob Test", "Eve Test, Fay Test"],
            silent.Select(need => string.Join(", ", need.Names)).Order()
        );
    }

    [Theory]
    [InlineData(Reachability.NotInstalled, ReachProblem.NotInstalled)]
    [InlineData(Reachability.DisabledByAdmin, ReachProblem.SwitchedOff)]
    [InlineData(Reachability.Blocked, ReachProblem.OutOfReach)]
    [InlineData(Reachability.Removed, ReachProblem.OutOfReach)]
    [InlineData(Reachability.Left, ReachProblem.AccountGone)]
    public async Task Whoever_cannot_be_reached_is_listed_with_what_to_do_and_their_pair_is_not_called_silent(
        Reachability reason,
        ReachProblem problem
    )
    {
        await GivenThreePairsAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        var since = Now;
        await LoseAsync(people[0], reason);
        Clock.Advance(TimeSpan.FromDays(30));

        var status = (await StatusAsync(cohort.Id)).Value;

        Assert.Equal([new UnreachablePerson("Ada Test", problem, since)], status.Unreachable.First);
        Assert.Equal(1, status.Unreachable.Count);
        Assert.Equal(2, status.NeedsAttention.Count);
        Assert.DoesNotContain(status.NeedsAttention, need => need.Names.Contains("Ada Test"));
        Assert.Equal("read-cohort", (await InStoreAsync(store => store.Audit.SingleAsync())).Action);
    }

    [Fact]
    public async Task Of_many_who_cannot_be_reached_those_away_longest_are_named_and_all_are_counted()
    {
        await GivenThreePairsAsync();
        List<Person> waiting = [.. Enumerable.Range(0, 12).Select(n => A.Person($"Waiting {n:00}"))];
        await GivenAsync([.. waiting]);
        await GivenAsync([.. waiting.Select(person => A.Enrolment(cohort, person))]);
        foreach (var person in waiting)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await LoseAsync(person, Reachability.Removed);
        }

        var unreachable = (await StatusAsync(cohort.Id)).Value.Unreachable;

        Assert.Equal(12, unreachable.Count);
        Assert.Equal(waiting.Take(8).Select(p => p.Name), unreachable.First.Select(p => p.Name));
    }

    [Fact]
    public async Task A_pair_that_is_back_from_a_pause_has_the_policys_days_again_before_it_is_silent()
    {
        await GivenThreePairsAsync();
        await GivenAsync(Answered(pairs[0], people[0], Now.AddDays(1)));
        Clock.Advance(TimeSpan.FromDays(40));
        var resumed = Now;
        await ResumeAsync(pairs[0]);

        Assert.DoesNotContain("Ada Test", await SilentAsync());
        Clock.Advance(TimeSpan.FromDays(21));

        Assert.Contains("Ada Test", await SilentAsync());
        var needs = (await StatusAsync(cohort.Id)).Value.NeedsAttention;
        Assert.Equal(resumed, needs.Single(need => need.Names.Contains("Ada Test")).Since);
    }

    [Fact]
    [Trait("promise", "S11")]
    public async Task S11_nothing_that_anybody_answers_or_writes_changes_what_coordinators_see_of_a_cohort_that_is_not_silent()
    {
        await GivenThreePairsAsync();
        await GivenAsync([.. people.Select((person, n) => Asked(pairs[n / 2], person, Now))]);
        var before = await StatusAsync(cohort.Id);
        Action<CheckIn>[] answers =
        [
            c => c.AnswerMet(new MeetingReport(1, 480, "for the coordinators", NoteAudience.Coordinator, "x"), Now),
            c => c.AnswerMet(new MeetingReport(5, 5, "for me", NoteAudience.Private, null), Now),
            c => c.AnswerNotMet(NotMetReason.NoLongerNeeded, Now),
            c => c.SkipByPerson(Now),
        ];

        foreach (var answer in answers)
        {
            await using (var store = NewStore())
            {
                answer(await store.CheckIns.FirstAsync(c => c.PersonId == people[0].Id));
                await store.SaveChangesAsync();
            }

            Assert.Equivalent(before.Value, (await StatusAsync(cohort.Id)).Value, strict: true);
        }
    }

    [Fact]
    public async Task Reading_about_people_leaves_a_line_in_the_audit_trail()
    {
        await GivenThreePairsAsync();
        Clock.Advance(TimeSpan.FromDays(30));

        await StatusAsync(cohort.Id);

        var entry = await InStoreAsync(store => store.Audit.SingleAsync());
        Assert.Equal(("read-cohort", Hanna.Id), (entry.Action, entry.ActorId));
    }

    private async Task GivenThreePairsAsync()
    {
        cohort = A.Cohort(Hanna, state: CohortState.Active);
        pairs = [.. people.Chunk(2).Select(two => A.Mentorship(cohort, two[0], two[1]))];
        var enrolments = people.ConvertAll(person => A.Enrolment(cohort, person));
        enrolments.ForEach(e => e.TakePlace());
        Array.ForEach(pairs, pair => A.Running(pair, cohort));
        await GivenAsync([Hanna, .. people]);
        await GivenAsync(cohort);
        await GivenAsync([.. enrolments, .. pairs]);
    }

    private CheckIn Asked(Mentorship pair, Person person, DateTimeOffset due)
    {
        var checkIn = CheckIn.Plan(pair.Id, person.Id, 1, due, Now);
        checkIn.AskAt(due, nudgeAfterDays: 3);
        return checkIn;
    }

    private async Task ResumeAsync(Mentorship pair)
    {
        await using var store = NewStore();
        var stored = await store.Mentorships.SingleAsync(m => m.Id == pair.Id);
        stored.PauseUntil(Now);
        stored.Resume(Now);
        await store.SaveChangesAsync();
    }

    private async Task<IEnumerable<string>> SilentAsync() =>
        (await StatusAsync(cohort.Id)).Value.NeedsAttention.SelectMany(need => need.Names);

    private async Task LoseAsync(Person person, Reachability reason)
    {
        await using var store = NewStore();
        var stored = await store.People.SingleAsync(p => p.Id == person.Id);
        Action lose = reason switch
        {
            Reachability.Removed => () => stored.MarkRemoved(Now),
            Reachability.Left => () => stored.MarkLeft(Now),
            _ => () => stored.MarkUnreachable(reason, Now),
        };
        lose();
        await store.SaveChangesAsync();
    }

    private CheckIn Answered(Mentorship pair, Person person, DateTimeOffset at)
    {
        var checkIn = Asked(pair, person, at);
        checkIn.AnswerNotMet(NotMetReason.NoTime, at);
        return checkIn;
    }
}
