using System.Net;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>A coordinator previews, studies and approves a match in the browser.</summary>
public sealed class ConsoleMatchTests : ConsoleMatchTalk
{
    [Fact]
    public async Task A_match_is_previewed_in_one_sentence_and_approved_after_a_page_with_numbers()
    {
        var cora = await GivenClosedAsync(5);
        var before = await cora.PageAsync(Match);
        Assert.Contains("5 people are waiting for a match", before, StringComparison.Ordinal);

        var preview = await cora.AfterAsync($"{Match}/start");
        Assert.Matches(
            @"4 people are matched, the weakest fit is \d+ out of 100, and no better plan exists\.",
            preview
        );
        Assert.Contains("1 person without a match", preview, StringComparison.Ordinal);
        Assert.Contains("everyone who’d suit them is taken", preview, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"chart\"", preview, StringComparison.Ordinal);
        Assert.Contains("checked against all", preview, StringComparison.Ordinal);
        var question = await cora.PageAsync($"{Match}/approve");
        Assert.Contains("4 people get a proposal", question, StringComparison.Ordinal);
        Assert.Contains("1 person hears why", question, StringComparison.Ordinal);
        Assert.Equal(0, await ProposalsAsync());

        var approved = await cora.AfterAsync($"{Match}/approve", ("run", $"{await RunAsync()}"));
        Assert.Contains("Approved by Cora", approved, StringComparison.Ordinal);
        Assert.Equal(2, await ProposalsAsync());
    }

    [Fact]
    public async Task Of_two_who_approve_the_second_is_told_who_was_first_and_nothing_is_sent_twice()
    {
        var cora = await GivenClosedAsync(4);
        await cora.AfterAsync($"{Match}/start");
        var lea = await ConsoleBrowser.SignedInAsync(Bot, Lea);
        var run = $"{await RunAsync()}";
        await cora.AfterAsync($"{Match}/approve", ("run", run));

        var second = await lea.AfterAsync($"{Match}/approve", ("run", run));
        using var late = await lea.GetAsync($"{Match}/approve");

        Assert.Contains(
            "Cora approved this match before you. Nothing was sent twice.",
            second,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
        Assert.Equal(2, await ProposalsAsync());
    }

    [Fact]
    public async Task Of_two_who_approve_at_the_same_moment_both_see_it_approved_and_it_is_sent_once()
    {
        var cora = await GivenClosedAsync(4);
        await cora.AfterAsync($"{Match}/start");
        var lea = await ConsoleBrowser.SignedInAsync(Bot, Lea);
        var run = $"{await RunAsync()}";

        var pages = await Task.WhenAll(
            new[] { cora, lea, cora, lea }.Select(who => who.AfterAsync($"{Match}/approve", ("run", run)))
        );

        Assert.All(pages, page => Assert.Contains("2 pairs approved", page, StringComparison.Ordinal));
        Assert.Equal(2, await ProposalsAsync());
    }

    [Fact]
    public async Task A_preview_that_has_become_outdated_is_not_approved_and_a_fresh_one_is_shown()
    {
        var cora = await GivenClosedAsync(5);
        await cora.AfterAsync($"{Match}/start");
        var run = $"{await RunAsync()}";
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.OrderBy(e => e.Id).FirstAsync()).Withdraw();
            return await s.SaveChangesAsync();
        });

        var outdated = await ShownAsync(await cora.FillAsync($"{Match}/approve", ("run", run)));

        Assert.Contains("so nothing was approved. Here’s a fresh one.", outdated, StringComparison.Ordinal);
        Assert.Contains("Everybody who signed up has a match.", outdated, StringComparison.Ordinal);
        Assert.NotEqual(run, $"{await RunAsync()}");
        Assert.Equal(0, await ProposalsAsync());
    }

    [Fact]
    public async Task While_enrolment_is_open_a_match_can_be_seen_and_not_approved_and_without_people_not_even_seen()
    {
        await GivenCohortAsync();
        var card = Cora.Card;
        Match = $"/console/cohorts/{(await CohortAsync()).Id}/match";
        var cora = await CoraAsync();
        Assert.Contains("once its enrolment is open", await cora.PageAsync(Match), StringComparison.Ordinal);
        await Cora.Presses(card, "Open enrolment");
        Assert.Contains("Nobody is waiting for a match", await cora.PageAsync(Match), StringComparison.Ordinal);
        await GivenEnrolledAsync(2);

        var preview = await cora.AfterAsync($"{Match}/start");

        Assert.Contains("once enrolment is closed", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("match/approve", preview, StringComparison.Ordinal);
        Assert.Contains("nothing to approve", await cora.PageAsync($"{Match}/approve"), StringComparison.Ordinal);
        var forced = await ShownAsync(await cora.FillAsync($"{Match}/approve", ("run", $"{await RunAsync()}")));
        Assert.Contains("role=\"alert\"", forced, StringComparison.Ordinal);
        Assert.Equal(0, await ProposalsAsync());
    }

    [Fact]
    public async Task A_repeat_gives_the_same_match_and_a_discarded_preview_is_gone()
    {
        var cora = await GivenClosedAsync(4);
        await cora.AfterAsync($"{Match}/start");
        var run = await RunAsync();

        var same = await cora.AfterAsync($"{Match}/repeat");
        var discarded = await cora.AfterAsync($"{Match}/cancel", ("run", $"{run}"));

        Assert.Contains("Same result, to the pair", same, StringComparison.Ordinal);
        Assert.Contains("The preview is gone. Nobody has been told anything.", discarded, StringComparison.Ordinal);
        Assert.Contains("4 people are waiting", discarded, StringComparison.Ordinal);
        var gone = await ShownAsync(await cora.FillAsync($"{Match}/approve", ("run", $"{run}")));
        Assert.Contains("role=\"alert\"", gone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_works_is_shown_without_names_and_can_be_cancelled()
    {
        var cora = await GivenClosedAsync(4);
        await cora.AfterAsync($"{Match}/start");
        var reads = await ActsAsync("read-match");
        var id = (await CohortAsync()).Id;
        // It has a worker that never comes back.
        var run = await InStoreAsync(async s =>
        {
            var person = await s.People.SingleAsync(p => p.EntraId == Cora.EntraId);
            var queued = MatchRun.Queue(id, person.Id, Bot.Clock.GetUtcNow());
            s.Add(queued);
            s.Entry(queued).Property(r => r.State).CurrentValue = MatchRunState.Running;
            s.Entry(queued).Property(r => r.ClaimedBy).CurrentValue = "elsewhere";
            s.Entry(queued).Property(r => r.LeaseUntil).CurrentValue = DateTimeOffset.MaxValue.AddYears(-1);
            await s.SaveChangesAsync();
            return queued.Id;
        });

        var working = await cora.PageAsync(Match);
        var cancelled = await cora.AfterAsync($"{Match}/cancel", ("run", $"{run}"));

        Assert.Contains("<progress", working, StringComparison.Ordinal);
        Assert.Contains("Started by Cora", working, StringComparison.Ordinal);
        Assert.Contains("Cancelled. Nobody has been told anything.", cancelled, StringComparison.Ordinal);
        Assert.Contains("2 pairs are ready", cancelled, StringComparison.Ordinal);
        Assert.Equal(reads + 1, await ActsAsync("read-match"));
    }

    /// <summary>The address names a cohort that the visitor may see; a form cannot reach into another one.</summary>
    [Fact]
    public async Task A_run_of_another_cohort_can_be_neither_approved_nor_cancelled()
    {
        var cora = await GivenClosedAsync(4);
        await cora.AfterAsync($"{Match}/start");
        var run = $"{await RunAsync()}";
        var others = await InStoreAsync(async s =>
        {
            await Carl.Says("hi");
            var carl = await s.People.SingleAsync(p => p.EntraId == Carl.EntraId);
            var cohort = A.Cohort(carl, "Of Carl");
            s.Add(cohort);
            await s.SaveChangesAsync();
            return cohort.Id;
        });
        var browser = await ConsoleBrowser.SignedInAsync(Bot, Carl);

        foreach (var act in new[] { "approve", "cancel" })
        {
            using var answer = await browser.FillAsync($"/console/cohorts/{others}/match/{act}", ("run", run));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(MatchRunState.Preview, await InStoreAsync(s => s.MatchRuns.Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task A_coordinator_reads_it_in_their_own_language()
    {
        var cora = await GivenClosedAsync(4);
        await InStoreAsync(async s =>
        {
            (await s.People.SingleAsync(p => p.EntraId == Cora.EntraId)).SetLanguage("de");
            return await s.SaveChangesAsync();
        });

        var preview = await cora.AfterAsync($"{Match}/start");

        Assert.Contains("4 Personen haben ein Match, die schwächste Passung ist", preview, StringComparison.Ordinal);
    }

    private Task<int> GivenEnrolledAsync(int people) =>
        InStoreAsync(async store =>
        {
            var cohort = await store.Cohorts.SingleAsync();
            foreach (var person in Enumerable.Range(1, people).Select(n => A.Person($"Late {n}")))
            {
                store.Add(person);
                store.Add(A.Enrolment(cohort, person, offers: ["C#", "SQL"], wants: ["SQL", "C#"]));
            }

            return await store.SaveChangesAsync();
        });

    private Task<int> ProposalsAsync() => InStoreAsync(s => s.Mentorships.CountAsync());

    private Task<MatchRunId> RunAsync() =>
        InStoreAsync(s => s.MatchRuns.Where(r => r.State == MatchRunState.Preview).Select(r => r.Id).SingleAsync());
}
