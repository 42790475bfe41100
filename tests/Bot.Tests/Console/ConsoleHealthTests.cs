using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>Who needs help, on the page of a cohort.</summary>
public sealed class ConsoleHealthTests : ConsoleTalk
{
    private const string Nobody = "Nobody needs help at the moment.";
    private readonly StatementCounter counter = new();

    protected override Action<BotHostSettings> Settings =>
        settings =>
        {
            base.Settings(settings);
            settings.Services = counter.AddTo;
        };

    [Fact]
    public async Task Nobody_needs_help_until_a_pair_has_been_silent_for_the_policys_days()
    {
        var cohort = await GivenPairsAsync(1);
        Bot.Clock.Advance(TimeSpan.FromDays(20));
        var before = await HealthAsync(cohort);
        Assert.Equal(0, await ActsAsync("read-cohort-health"));
        Bot.Clock.Advance(TimeSpan.FromDays(2));

        var after = await HealthAsync(cohort);

        Assert.Contains(Nobody, before, StringComparison.Ordinal);
        Assert.Contains("Person 01 and Person 02", after, StringComparison.Ordinal);
        Assert.Contains("No check-in answered for 22 days, since Mon, Mar 2, 2026.", after, StringComparison.Ordinal);
        Assert.Contains("?users=person.01%40contoso.com,person.02%40contoso.com", after, StringComparison.Ordinal);
        Assert.Equal(1, await ActsAsync("read-cohort-health"));
    }

    /// <summary>Whether they blocked the bot is their own business, so the page says the same as for any other reason.</summary>
    [Fact]
    public async Task Whoever_cannot_be_reached_is_named_with_their_partner_and_what_to_do()
    {
        var cohort = await GivenPairsAsync(1);
        await LoseAsync("Person 01", Reachability.Blocked);
        Bot.Clock.Advance(TimeSpan.FromDays(30));

        var page = await HealthAsync(cohort);

        Assert.Contains("reach since Mon, Mar 2, 2026. Speak to them directly.", page, StringComparison.Ordinal);
        Assert.Contains("In a mentorship with Person 02.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No check-in answered", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "lock",
            page[page.IndexOf("<main", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_longest_silent_come_first_page_by_page_and_then_whoever_cannot_be_reached()
    {
        var cohort = await GivenPairsAsync(27);
        await AnswerAsync("Person 01", after: TimeSpan.FromDays(3));
        await LoseAsync("Person 53", Reachability.NotInstalled);
        Bot.Clock.Advance(TimeSpan.FromDays(30));

        var first = await HealthAsync(cohort);
        var second = await HealthAsync(cohort, page: "1");
        var beyond = await HealthAsync(cohort, page: "2147483647");

        Assert.Contains("Page 1 of 2", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Person 01", first, StringComparison.Ordinal);
        Assert.True(
            second.IndexOf("Person 01 and Person 02", StringComparison.Ordinal)
                < second.IndexOf("Ask IT to add it", StringComparison.Ordinal)
        );
        Assert.Equal(2, second.Split("row-main").Length - 1);
        Assert.Contains("Page 2 of 2", beyond, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_takes_as_many_statements_for_twenty_pairs_as_for_one()
    {
        var (small, large) = (await GivenPairsAsync(1), await GivenPairsAsync(20, "Autumn"));
        Bot.Clock.Advance(TimeSpan.FromDays(30));
        var browser = await CoraAsync();
        await browser.PageAsync($"/console/cohorts/{small}/health");

        var few = await counter.DuringAsync(() => browser.PageAsync($"/console/cohorts/{small}/health"));
        var many = await counter.DuringAsync(() => browser.PageAsync($"/console/cohorts/{large}/health"));

        Assert.Equal(few, many);
    }

    [Fact]
    public async Task What_anybody_answers_is_never_shown()
    {
        var cohort = await GivenPairsAsync(1);
        await AnswerAsync("Person 01", after: TimeSpan.Zero);
        Bot.Clock.Advance(TimeSpan.FromDays(30));

        var page = await HealthAsync(cohort);

        Assert.Contains("Person 01 and Person 02", page, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_speaks_German_to_whoever_does()
    {
        var cohort = await GivenPairsAsync(1);
        await Cora.Says("language de");
        Bot.Clock.Advance(TimeSpan.FromDays(30));

        var page = await HealthAsync(cohort);

        Assert.Contains("Wer Hilfe braucht", page, StringComparison.Ordinal);
        Assert.Contains("Seit 30 Tagen (Mo, 2. März 2026)", page, StringComparison.Ordinal);
    }

    private async Task<string> HealthAsync(CohortId cohort, string page = "") =>
        await (await CoraAsync()).PageAsync($"/console/cohorts/{cohort}/health?page={page}");

    private async Task<CohortId> GivenPairsAsync(int pairs, string name = "Spring")
    {
        await Cora.Says("hi");
        return await InStoreAsync(async store =>
        {
            var owner = await store.People.SingleAsync(p => p.EntraId == Cora.EntraId);
            var cohort = A.Cohort(owner, name, state: CohortState.Active);
            var people = Enumerable.Range(1, 2 * pairs).Select(n => A.Person($"Person {n:00}")).ToList();
            store.Add(cohort);
            store.AddRange(people);
            store.AddRange(people.Select(person => A.Enrolment(cohort, person)));
            store.AddRange(people.Chunk(2).Select(two => A.Running(A.Mentorship(cohort, two[0], two[1]), cohort)));
            await store.SaveChangesAsync();
            return cohort.Id;
        });
    }

    private Task<int> LoseAsync(string name, Reachability reason) =>
        InStoreAsync(async store =>
        {
            (await store.People.SingleAsync(p => p.Name == name)).MarkUnreachable(reason, Bot.Clock.GetUtcNow());
            return await store.SaveChangesAsync();
        });

    private Task<int> AnswerAsync(string name, TimeSpan after) =>
        InStoreAsync(async store =>
        {
            var person = await store.People.SingleAsync(p => p.Name == name);
            var pair = await store.Mentorships.SingleAsync(m => m.Members.Any(x => x.PersonId == person.Id));
            var at = Bot.Clock.GetUtcNow() + after;
            var checkIn = CheckIn.Plan(pair.Id, person.Id, 1, at, at);
            checkIn.AskAt(at, nudgeAfterDays: 3);
            checkIn.AnswerMet(new MeetingReport(1, 30, "SECRET", NoteAudience.Coordinator, "SECRET"), at);
            store.Add(checkIn);
            return await store.SaveChangesAsync();
        });
}
