using System.Net;
using MentorBot.Bot.Console.Layout;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>Cohorts and people on the pages.</summary>
public sealed class ConsolePagesTests : ConsoleTalk
{
    private readonly StatementCounter counter = new();

    protected override Action<BotHostSettings> Settings =>
        settings =>
        {
            base.Settings(settings);
            settings.Services = counter.AddTo;
        };

    [Fact]
    public async Task A_coordinator_sees_their_own_cohorts_and_a_lead_all_of_them()
    {
        await GivenCohortsAsync(Cora, "Spring");
        await GivenCohortsAsync(Carl, "Autumn");
        var (cora, lea) = (await CoraAsync(), await ConsoleBrowser.SignedInAsync(Bot, Lea));

        var (own, all) = (await cora.PageAsync("/console/cohorts"), await lea.PageAsync("/console/cohorts"));

        Assert.Contains("Spring 1", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Autumn 1", own, StringComparison.Ordinal);
        Assert.Contains("Spring 1", all, StringComparison.Ordinal);
        Assert.Contains("Autumn 1", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cohorts_are_filtered_and_paged_in_the_database_with_as_many_statements_for_forty_as_for_one()
    {
        await GivenCohortsAsync(Cora, "Spring");
        var browser = await CoraAsync();
        _ = await browser.PageAsync("/console/cohorts");
        var few = await counter.DuringAsync(() => browser.PageAsync("/console/cohorts"));
        await GivenCohortsAsync(Cora, "100%_Summer", 40);

        var many = await counter.DuringAsync(() => browser.PageAsync("/console/cohorts"));
        var second = await browser.PageAsync("/console/cohorts?page=1");
        var beyond = await browser.PageAsync("/console/cohorts?page=99&show=nonsense");
        var found = await browser.PageAsync("/console/cohorts?name=%25_summer%207");
        var nothing = await browser.PageAsync("/console/cohorts?name=winter");

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 7);
        Assert.Contains("Page 2 of 3", second, StringComparison.Ordinal);
        Assert.Contains("Page 3 of 3", beyond, StringComparison.Ordinal);
        Assert.Contains("100%_Summer 7", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Spring 1", found, StringComparison.Ordinal);
        Assert.Contains("No cohorts found", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cohort_without_an_end_names_no_last_day()
    {
        await Cora.Says("hi");
        var id = await InStoreAsync(async store =>
        {
            var cohort = AnyDay.Cohort(await store.People.SingleAsync(p => p.EntraId == Cora.EntraId));
            store.Add(cohort);
            await store.SaveChangesAsync();
            return cohort.Id;
        });
        var browser = await CoraAsync();

        foreach (var path in new[] { "/console/cohorts", $"/console/cohorts/{id}" })
        {
            var page = await browser.PageAsync(path);
            Assert.Contains("without an end", page, StringComparison.Ordinal);
            Assert.DoesNotContain("9999", page, StringComparison.Ordinal);
            Assert.DoesNotContain("9998", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task People_are_listed_found_by_name_and_the_look_is_recorded()
    {
        await GivenSignedUpAsync(3);
        var cohort = (await CohortAsync()).Id;
        var browser = await CoraAsync();

        var all = await browser.PageAsync($"/console/cohorts/{cohort}/people");
        var two = await browser.PageAsync($"/console/cohorts/{cohort}/people?name=son%202");
        var nobody = await browser.PageAsync($"/console/cohorts/{cohort}/people?tab=optedout");

        Assert.Contains("Signed up: 3", all, StringComparison.Ordinal);
        Assert.Contains("Person 2", two, StringComparison.Ordinal);
        Assert.DoesNotContain("Person 3", two, StringComparison.Ordinal);
        Assert.Contains("Nobody here", nobody, StringComparison.Ordinal);
        Assert.Equal(3, await ActsAsync("read-cohort-people"));
    }

    [Fact]
    public async Task Reminding_names_the_number_first_and_then_reminds_so_many_once()
    {
        await GivenSignedUpAsync(1);
        var cohort = await CohortAsync();
        await BeginAsync(cohort, 3);
        var browser = await CoraAsync();

        var asked = await browser.PageAsync($"/console/cohorts/{cohort.Id}/remind");
        Assert.Contains("Remind 3 people", asked, StringComparison.Ordinal);
        Assert.Equal(0, await RemindersAsync());
        using var done = await browser.PostAsync($"/console/cohorts/{cohort.Id}/remind");
        using var again = await browser.PostAsync($"/console/cohorts/{cohort.Id}/remind");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (done.StatusCode, again.StatusCode));
        Assert.Contains(
            "3 reminders are on the way",
            await browser.PageAsync($"{done.Headers.Location}"),
            StringComparison.Ordinal
        );
        Assert.Equal(3, await RemindersAsync());
    }

    /// <summary>
    /// Six people met in the first week and four in the second, which stays blank; four set a goal in the first week, which is
    /// too few, and five more in the second.
    /// </summary>
    [Fact]
    public async Task Figures_are_those_of_past_weeks_with_five_people_behind_each()
    {
        var (cohort, pairs) = await GivenPairsAsync(5);
        await HappensAsync(pairs.Take(3), goals: 4);
        Bot.Clock.Advance(TimeSpan.FromDays(7));
        await HappensAsync(pairs.Take(2), goals: 5);
        var browser = await CoraAsync();
        var early = await FiguresAsync(browser, cohort);
        Bot.Clock.Advance(TimeSpan.FromDays(7));
        browser = await CoraAsync();
        var later = await FiguresAsync(browser, cohort);
        await HappensAsync(pairs, goals: 0);

        Assert.Contains("Meetings held,2026-03-02,3\r\n", early, StringComparison.Ordinal);
        Assert.Contains("Set,,\r\n", early, StringComparison.Ordinal);
        Assert.Contains("Meetings held,2026-03-02,3\r\nMeetings held,2026-03-09,\r\n", later, StringComparison.Ordinal);
        Assert.Contains("Set,,9\r\n", later, StringComparison.Ordinal);
        Assert.Equal(later, await FiguresAsync(browser, cohort));
        var page = await browser.PageAsync($"/console/cohorts/{cohort}");
        Assert.Contains("too few people to show", page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"chart\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_for_a_spreadsheet_holds_no_formula()
    {
        var text = System.Text.Encoding.UTF8.GetString(
            Csv.Write([
                ["=1+1", "+49", "a,b", "say \"hi\"", "plain"],
                ["-2", "@x", "two\nlines", "", "Größe"],
            ])
        );

        Assert.Equal(
            "\uFEFF\"'=1+1\",\"'+49\",\"a,b\",\"say \"\"hi\"\"\",plain\r\n\"'-2\",\"'@x\",\"two\nlines\",,Größe\r\n",
            text
        );
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 10)]
    [InlineData(11, 20)]
    [InlineData(41, 50)]
    [InlineData(51, 100)]
    [InlineData(2_001, 4_000)]
    public void An_axis_ends_at_a_round_number(int most, int end) => Assert.Equal(end, Scale.Above(most));

    private async Task GivenCohortsAsync(TeamsPerson owner, string name, int count = 1)
    {
        await owner.Says("hi");
        await InStoreAsync(async store =>
        {
            var person = await store.People.SingleAsync(p => p.EntraId == owner.EntraId);
            store.AddRange(Enumerable.Range(1, count).Select(n => A.Cohort(person, $"{name} {n}")));
            return await store.SaveChangesAsync();
        });
    }

    private static async Task<string> FiguresAsync(ConsoleBrowser browser, CohortId cohort) =>
        await browser.PageAsync($"/console/cohorts/{cohort}/figures.csv");

    private async Task<(CohortId Cohort, IReadOnlyList<Mentorship> Pairs)> GivenPairsAsync(int pairs)
    {
        await Cora.Says("hi");
        return await InStoreAsync(async store =>
        {
            var owner = await store.People.SingleAsync(p => p.EntraId == Cora.EntraId);
            var cohort = A.Cohort(owner, state: CohortState.Active);
            var people = Enumerable.Range(1, 2 * pairs).Select(n => A.Person($"Person {n}")).ToList();
            var running = Enumerable
                .Range(0, pairs)
                .Select(n => A.Running(A.Mentorship(cohort, people[2 * n], people[(2 * n) + 1]), cohort))
                .ToList();
            store.Add(cohort);
            store.AddRange(people);
            store.AddRange(running);
            await store.SaveChangesAsync();
            return (cohort.Id, (IReadOnlyList<Mentorship>)running);
        });
    }

    /// <summary>These pairs meet now, and so many of their people set a goal.</summary>
    private Task<int> HappensAsync(IEnumerable<Mentorship> pairs, int goals) =>
        InStoreAsync(async store =>
        {
            var (now, met) = (Bot.Clock.GetUtcNow(), pairs.ToList());
            store.AddRange(
                met.Select(pair =>
                    Session.Log(pair.Id, pair.Members[0].PersonId, now.AddHours(-1), 30, SessionForm.Remote, now)
                )
            );
            var members = await store
                .Mentorships.SelectMany(m => m.Members.Select(x => new { m.Id, x.PersonId }))
                .OrderBy(x => x.PersonId)
                .Take(goals)
                .ToListAsync();
            var draft = new GoalDraft("Speak up", null, null, []);
            var place = await store.Goals.AnyAsync() ? 2 : 1;
            store.AddRange(members.Select(m => Goal.Set(m.Id, m.PersonId, place, draft, now)));
            return await store.SaveChangesAsync();
        });

    /// <summary>They began to sign up, and have not finished.</summary>
    private Task<int> BeginAsync(Cohort cohort, int people) =>
        InStoreAsync(async store =>
        {
            foreach (var n in Enumerable.Range(1, people))
            {
                var person = A.Person($"Beginner {n}");
                store.Add(person);
                store.Add(A.Enrolment(cohort, person, submitted: false));
            }

            return await store.SaveChangesAsync();
        });

    private Task<int> RemindersAsync() =>
        InStoreAsync(store => store.Notices.CountAsync(n => n.Kind == NoticeKind.InvitationReminder));
}
