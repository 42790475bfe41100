using System.Net;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>Anna manages seven people who take part in a cohort of Cora.</summary>
public sealed class ConsoleDigestsTests : ConsoleTalk
{
    [Fact]
    public async Task A_coordinator_finds_the_managers_of_their_people_and_the_look_is_recorded()
    {
        await GivenTeamAsync();
        var (cora, carl) = (await CoraAsync(), await ConsoleBrowser.SignedInAsync(Bot, Carl));

        var all = await cora.PageAsync("/console/digests");
        var found = await cora.PageAsync("/console/digests?name=NN&page=7");
        var nobody = await cora.PageAsync("/console/digests?name=%25");
        var others = await carl.PageAsync("/console/digests");

        Assert.Contains("Managers: 1", all, StringComparison.Ordinal);
        Assert.Contains(">Anna</a>", found, StringComparison.Ordinal);
        Assert.Contains("No manager with this name", nobody, StringComparison.Ordinal);
        Assert.Contains("No managers yet", others, StringComparison.Ordinal);
        Assert.Equal(4, await ActsAsync("read-managers"));
    }

    [Fact]
    public async Task The_digest_is_shown_once_the_manager_has_seen_one_and_never_with_newer_figures()
    {
        var anna = await GivenTeamAsync();
        var cora = await CoraAsync();
        var before = await cora.PageAsync($"/console/digests/{anna}");
        Assert.Equal(0, await InStoreAsync(store => store.Digests.CountAsync()));

        await Anna.Says("team digest");
        var seen = await cora.PageAsync($"/console/digests/{anna}");
        await LeaveAsync();
        var later = await cora.PageAsync($"/console/digests/{anna}");

        Assert.Contains("hasn’t had a digest yet", before, StringComparison.Ordinal);
        Assert.DoesNotContain("7 reports", before, StringComparison.Ordinal);
        Assert.Contains("At least 6 of your 7 reports take part", seen, StringComparison.Ordinal);
        Assert.Contains("At least 6 of your 7 reports take part", later, StringComparison.Ordinal);
        Assert.Equal(3, await ActsAsync("read-manager-digest"));
    }

    [Fact]
    public async Task Only_people_who_agreed_and_are_in_the_visitors_cohorts_are_named()
    {
        var anna = await GivenTeamAsync();
        await AlsoOfCarlAsync();
        await Anna.Says("team digest");
        var (cora, carl) = (await CoraAsync(), await ConsoleBrowser.SignedInAsync(Bot, Carl));
        var lea = await ConsoleBrowser.SignedInAsync(Bot, Lea);

        var (ofCora, ofCarl, all) = (
            await cora.PageAsync($"/console/digests/{anna}"),
            await carl.PageAsync($"/console/digests/{anna}"),
            await lea.PageAsync($"/console/digests/{anna}")
        );

        Assert.Contains("consent: Report 1.", ofCora, StringComparison.Ordinal);
        Assert.Contains("consent: Report 9.", ofCarl, StringComparison.Ordinal);
        Assert.Contains("consent: Report 1 and Report 9.", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_switched_off_and_on_again_by_the_same_button_and_the_second_is_told()
    {
        var anna = await GivenTeamAsync();
        var (cora, path) = (await CoraAsync(), $"/console/digests/{anna}");
        await Anna.Says("team digest");

        var off = await cora.AfterAsync(path, ("wants", "false"));
        var again = await cora.AfterAsync(path, ("wants", "false"));
        var on = await cora.AfterAsync(path, ("wants", "true"));
        using var nonsense = await cora.FillAsync(path, ("wants", "perhaps"));

        Assert.Contains("The digest for Anna is off", off, StringComparison.Ordinal);
        Assert.Contains("switched off, so nothing is sent", off, StringComparison.Ordinal);
        Assert.DoesNotContain("How you can help", off, StringComparison.Ordinal);
        Assert.Contains("Somebody else was first", again, StringComparison.Ordinal);
        Assert.Contains("The digest for Anna is on", on, StringComparison.Ordinal);
        Assert.Contains("How you can help", on, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, nonsense.StatusCode);
        Assert.Equal((1, 1), (await ActsAsync("turn-digests-off"), await ActsAsync("turn-digests-on")));
    }

    /// <summary>Whoever wants none is asked by nobody, also after a coordinator has pressed the same button.</summary>
    [Fact]
    public async Task What_a_manager_has_switched_off_nobody_else_switches_on()
    {
        var anna = await GivenTeamAsync();
        var (cora, path) = (await CoraAsync(), $"/console/digests/{anna}");
        await Anna.Says("digest settings");
        await Anna.Presses("Turn it off");

        var seen = await cora.PageAsync(path);
        var forced = await cora.AfterAsync(path, ("wants", "true"));

        Assert.Contains("Anna has switched the digest off, and only they can", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Switch it on", seen, StringComparison.Ordinal);
        Assert.Contains("This is how it stands now", forced, StringComparison.Ordinal);
        Assert.True(await InStoreAsync(store => store.People.AnyAsync(p => p.DigestsOff)));
    }

    [Fact]
    public async Task A_coordinator_of_other_people_can_neither_look_nor_switch()
    {
        var anna = await GivenTeamAsync();
        var carl = await ConsoleBrowser.SignedInAsync(Bot, Carl);

        using var seen = await carl.GetAsync($"/console/digests/{anna}");
        using var switched = await carl.FillAsync($"/console/digests/{anna}", ("wants", "false"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (seen.StatusCode, switched.StatusCode));
        Assert.False(await InStoreAsync(store => store.People.AnyAsync(p => p.DigestsOff)));
        Assert.Equal(0, await ActsAsync("read-manager-digest"));
    }

    private async Task<PersonId> GivenTeamAsync()
    {
        await GivenCohortAsync();
        await Cora.Presses("Open enrolment");
        await Anna.Says("help");
        return await InStoreAsync(async store =>
        {
            var anna = await store.People.SingleAsync(p => p.Name == "Anna");
            var cohort = await store.Cohorts.SingleAsync(c => c.Id != Cohort.InformalId);
            var team = Enumerable.Range(1, 7).Select(n => A.Person($"Report {n}", anna)).ToList();
            team[0].SetNamedInDigests(true);
            store.AddRange(team);
            store.AddRange(team.Select(person => A.Enrolment(cohort, person)));
            await store.SaveChangesAsync();
            return anna.Id;
        });
    }

    /// <summary>Another report takes part in a cohort of Carl, and agreed to be named.</summary>
    private async Task AlsoOfCarlAsync()
    {
        await Carl.Says("hi");
        await InStoreAsync(async store =>
        {
            var anna = await store.People.SingleAsync(p => p.Name == "Anna");
            var cohort = A.Cohort(await store.People.SingleAsync(p => p.Name == "Carl"), "Autumn");
            var other = A.Person("Report 9", anna);
            other.SetNamedInDigests(true);
            store.AddRange(cohort, other, A.Enrolment(cohort, other));
            return await store.SaveChangesAsync();
        });
    }

    /// <summary>So many that new figures would be different ones.</summary>
    private Task<int> LeaveAsync() =>
        InStoreAsync(store =>
            store.People.Where(p => p.Name.StartsWith("Report ") && p.Name != "Report 1").ExecuteDeleteAsync()
        );
}
