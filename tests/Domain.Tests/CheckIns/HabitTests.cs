using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.CheckIns;

/// <summary>When and how often the bot prompts people: the weekly budget, absences, silence.</summary>
public sealed class HabitTests : PairTest
{
    [Fact]
    public async Task What_is_over_the_budget_of_a_week_waits_for_the_next_the_oldest_first()
    {
        await BothAcceptAsync();
        await MorePairsAsync(2);
        Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromHours(3));

        await PlanAsync();
        Assert.Equal(2, (await AskedAsync()).Count);
        Clock.Advance(TimeSpan.FromDays(3));
        await PlanAsync();
        Assert.Equal(2, (await AskedAsync()).Count);

        Clock.Advance(TimeSpan.FromDays(4));
        await PlanAsync();
        var asked = await AskedAsync();
        Assert.Equal(4, asked.Count);
        Assert.Equal(3, asked.Select(c => c.MentorshipId).Distinct().Count());
    }

    [Fact]
    public async Task A_nudge_is_one_of_the_questions_of_a_week()
    {
        await BothAcceptAsync();
        await MorePairsAsync(1);
        Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromHours(3));
        await PlanAsync();
        Clock.Advance(TimeSpan.FromDays(3));

        await NudgeAsync();

        Assert.DoesNotContain(NoticeKind.CheckInNudge, await ToldAsync(Ada));
    }

    [Fact]
    public async Task A_check_in_that_falls_due_while_somebody_is_away_comes_when_they_are_back()
    {
        await BothAcceptAsync();
        await IsAwayAsync(Ada, A.Now.AddDays(6), A.Now.AddDays(9));
        Clock.Advance(TimeSpan.FromDays(8));
        await PlanAsync();
        Assert.Empty(await CheckInsAsync(Ada));
        Assert.Single(await CheckInsAsync(Ben));

        Clock.Advance(TimeSpan.FromDays(1));
        await PlanAsync();

        Assert.Equal([1], (await CheckInsAsync(Ada)).Select(c => c.Occurrence));
        Assert.True(Ada.Working.IsWorking((await NoticesAsync(Ada))[^1].NotBefore));
    }

    [Fact]
    public async Task It_is_skipped_when_the_next_one_is_nearer_to_the_return()
    {
        await BothAcceptAsync();
        await IsAwayAsync(Ada, A.Now.AddDays(6), A.Now.AddDays(12));
        Clock.Advance(TimeSpan.FromDays(8));
        await PlanAsync();
        Assert.Equal(CheckInState.Skipped, Assert.Single(await CheckInsAsync(Ada)).State);

        Clock.Advance(TimeSpan.FromDays(7));
        await PlanAsync();

        Assert.Equal([1, 2], (await CheckInsAsync(Ada)).Select(c => c.Occurrence));
        Assert.Single(await ToldAsync(Ada), kind => kind == NoticeKind.CheckIn);
    }

    [Fact]
    public async Task After_three_without_an_answer_one_question_comes_and_then_nothing_until_a_word()
    {
        await BothAcceptAsync();
        await WeeksPassAsync(6);

        Assert.Single(await ToldAsync(Ada), kind => kind == NoticeKind.StillThere);
        Assert.Equal(3, (await CheckInsAsync(Ada)).Count);

        await HearFromAsync(Ada);
        await WeeksPassAsync(2);
        Assert.Equal(4, (await CheckInsAsync(Ada)).Count(c => c.AskedAt is not null));
        Assert.Single(await ToldAsync(Ada), kind => kind == NoticeKind.StillThere);
    }

    [Fact]
    public async Task Who_answers_one_of_three_is_not_asked_whether_they_are_there()
    {
        await BothAcceptAsync();
        await WeeksPassAsync(3);
        var last = (await CheckInsAsync(Ada))[^1];
        await AsAsync(Ada, (s, act) => new AnswerCheckIn(s, new([])).RunAsync(last.Id, new WeMet(), act, default));

        await WeeksPassAsync(2); // In New York the morning comes later.

        Assert.DoesNotContain(NoticeKind.StillThere, await ToldAsync(Ada));
        Assert.Contains(NoticeKind.StillThere, await ToldAsync(Ben));
    }

    [Fact]
    public async Task One_that_is_skipped_counts_as_an_answer_and_can_still_be_answered()
    {
        await AcceptedForAsync(days: 8);
        await PlanAsync();
        var id = Assert.Single(await CheckInsAsync(Ada)).Id;

        Assert.Null((await SkipAsync(id)).Refusal);
        Assert.Null((await SkipAsync(id)).Refusal);
        Clock.Advance(TimeSpan.FromDays(4));
        await NudgeAsync();

        Assert.DoesNotContain(NoticeKind.CheckInNudge, await ToldAsync(Ada));
        Assert.NotNull(Assert.Single(await CheckInsAsync(Ada)).AnsweredAt);
        await AsAsync(Ada, (s, act) => new AnswerCheckIn(s, new([])).RunAsync(id, new WeMet(), act, default));
        Assert.IsType<AlreadyAnswered>((await SkipAsync(id)).Refusal);
        Assert.IsType<NotFound>((await SkipAsync(id, Stranger)).Refusal);
    }

    [Fact]
    public async Task What_expired_while_somebody_was_away_is_not_asked_once_more()
    {
        await AcceptedForAsync(days: 8);
        await PlanAsync();
        await IsAwayAsync(Ada, Now, Now.AddDays(9));
        Clock.Advance(TimeSpan.FromDays(10));
        await InStoreAsync(store => new DropExpiredNotices(store).RunAsync(Now, default));

        await NudgeAsync();

        Assert.DoesNotContain(NoticeKind.CheckInNudge, await ToldAsync(Ada));
        Assert.Null(Assert.Single(await CheckInsAsync(Ada)).NudgeAt);
    }

    [Fact]
    public async Task Whatever_changes_the_planner_misses_nothing_that_a_full_look_would_find()
    {
        await BothAcceptAsync();
        for (var day = 0; day < 40; day++)
        {
            Clock.Advance(TimeSpan.FromHours(25));
            await ChangeSomethingAsync(day);
            await PlanAsync();
            var found = (await CheckInsAsync(Ada)).Count + (await CheckInsAsync(Ben)).Count;

            await InStoreAsync(s =>
                s.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO check_in_due_entries (person_id, mentorship_id, due_at)
                    SELECT person_id, mentorship_id, '-infinity' FROM mentorship_members
                    ON CONFLICT (mentorship_id, person_id) DO UPDATE SET due_at = '-infinity'
                    """
                )
            );
            Assert.Equal(0, await PlanAsync());
            Assert.Equal(found, (await CheckInsAsync(Ada)).Count + (await CheckInsAsync(Ben)).Count);
        }
    }

    private Task ChangeSomethingAsync(int day) =>
        (day % 8) switch
        {
            1 => ChangeAsync(Ada, p => p.SetWorkingHours(WorkingTime.Default("Asia/Tokyo"))),
            2 => ChangeAsync(Ada, p => p.MarkUnreachable(Reachability.Blocked, Now)),
            3 => ChangeAsync(Ada, p => p.MarkPresent(Now)),
            4 => PauseAsync(Ben, DateOnly.FromDateTime(Now.UtcDateTime).AddDays(3)),
            5 => ResumeAsync(Ben),
            6 => ChangeAsync(Ada, p => p.SetWorkingHours(WorkingTime.Default("America/Los_Angeles"))),
            7 => ChangeAsync(Ben, p => p.MarkPresent(Now)),
            _ => Task.CompletedTask,
        };

    private async Task WeeksPassAsync(int weeks)
    {
        for (var week = 0; week < weeks; week++)
        {
            Clock.Advance(TimeSpan.FromDays(7));
            await PlanAsync();
        }
    }

    private Task HearFromAsync(Person person) => ChangeAsync(person, p => p.MarkPresent(Now));

    private Task IsAwayAsync(Person person, DateTimeOffset from, DateTimeOffset until) =>
        ChangeAsync(
            person,
            p => p.TakeProfile(new(p.EntraId, p.Name, Absence: new Absence(from, until), KnowsAbsence: true))
        );

    private async Task ChangeAsync(Person person, Action<Person> change)
    {
        await using var store = NewStore();
        change(await store.People.SingleAsync(p => p.Id == person.Id));
        await store.SaveChangesAsync();
    }

    /// <summary>Gives Ada more pairs, each in a cohort of its own.</summary>
    private async Task MorePairsAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (owner, other) = (A.Person($"Owner {i}"), A.Person($"Partner {i}"));
            var cohort = A.Cohort(owner, $"More {i}", state: Domain.Cohorts.CohortState.Active);
            var ada = await InStoreAsync(s => s.People.SingleAsync(p => p.Id == Ada.Id));
            var pair = A.Running(A.Mentorship(cohort, ada, other), cohort);
            await GivenAsync(owner, other, cohort, A.Enrolment(cohort, ada), A.Enrolment(cohort, other), pair);
        }
    }

    private async Task<List<CheckIn>> AskedAsync() => (await CheckInsAsync(Ada)).FindAll(c => c.AskedAt is not null);

    private Task<Result<Done>> SkipAsync(CheckInId id, Person? who = null) =>
        AsAsync(who ?? Ada, (s, act) => new SkipCheckIn(s).RunAsync(id, act, default));
}
