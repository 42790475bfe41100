using System.Net;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>What can be done with a cohort as a whole, each after a page that names what follows.</summary>
public sealed class ConsoleActTests : ConsoleTalk
{
    [Fact]
    public async Task A_draft_is_opened_until_a_chosen_day_closed_and_opened_again()
    {
        var cohort = await GivenAsync(CohortState.Draft);
        var browser = await CoraAsync();

        Assert.Contains("Nobody hears of it", await browser.PageAsync(At(cohort, "open")), StringComparison.Ordinal);
        await DoneAsync(browser, cohort, "open", "Next, invite people", ("closes", "2026-03-20"));
        Assert.Equal(
            (CohortState.Enrolling, new DateOnly(2026, 3, 20)),
            ((await CohortAsync()).State, (await CohortAsync()).Days!.EnrolmentCloses)
        );
        await DoneAsync(browser, cohort, "close", "Undo: Reopen enrolment");
        Assert.Equal(CohortState.Matching, (await CohortAsync()).State);
        await DoneAsync(browser, cohort, "open", "Enrolment is open", ("closes", "2026-03-25"));

        Assert.Equal(CohortState.Enrolling, (await CohortAsync()).State);
        Assert.Equal((2, 1), (await ActsAsync("open-enrolment"), await ActsAsync("close-enrolment")));
    }

    [Theory]
    [InlineData("", "Choose the last day of enrolment")]
    [InlineData("2026-03-01", "")]
    [InlineData("2030-01-01", "has to close before")]
    public async Task A_day_that_cannot_be_is_said_beside_the_field(string day, string words)
    {
        var cohort = await GivenAsync(CohortState.Draft);
        var browser = await CoraAsync();

        using var answer = await browser.SubmitAsync(At(cohort, "open"), ("closes", day));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("field-closes-mistake", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Equal(day, PostedForm.In(page)["closes"]);
        Assert.Equal(CohortState.Draft, (await CohortAsync()).State);
    }

    [Fact]
    public async Task A_cohort_without_an_end_is_held_resumed_and_finished()
    {
        var cohort = await GivenAnyDayAsync();
        var browser = await CoraAsync();

        await DoneAsync(browser, cohort, "hold", "Undo: Resume matching");
        Assert.NotNull((await CohortAsync()).MatchingHeldAt);
        await DoneAsync(browser, cohort, "resume", "Undo: Hold matching");
        Assert.Null((await CohortAsync()).MatchingHeldAt);
        Assert.Contains("You can’t undo this", await browser.PageAsync(At(cohort, "finish")), StringComparison.Ordinal);
        await DoneAsync(browser, cohort, "finish", "The cohort is finished");

        Assert.Equal(CohortState.Completed, (await CohortAsync()).State);
    }

    [Fact]
    public async Task Cancelling_says_what_ends_and_cannot_be_undone()
    {
        await GivenSignedUpAsync(2);
        var cohort = (await CohortAsync()).Id;
        var browser = await CoraAsync();

        var asked = await browser.PageAsync(At(cohort, "cancel"));
        Assert.Equal(CohortState.Enrolling, (await CohortAsync()).State);
        await DoneAsync(browser, cohort, "cancel", "The cohort is cancelled");
        using var again = await browser.GetAsync(At(cohort, "cancel"));

        Assert.Contains("0 mentorships end", asked, StringComparison.Ordinal);
        Assert.Equal(CohortState.Cancelled, (await CohortAsync()).State);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(1, await ActsAsync("cancel-cohort"));
    }

    [Theory]
    [InlineData("close")]
    [InlineData("hold")]
    [InlineData("finish")]
    [InlineData("invite")]
    public async Task What_the_state_does_not_allow_is_said_and_not_done(string act)
    {
        var cohort = await GivenAsync(CohortState.Completed);
        var browser = await CoraAsync();

        using var asked = await browser.GetAsync(At(cohort, act));
        using var done = await browser.PostAsync(At(cohort, act));

        Assert.Equal(HttpStatusCode.Conflict, asked.StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("Spring peers is finished", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(CohortState.Completed, (await CohortAsync()).State);
    }

    [Fact]
    public async Task Of_many_who_close_at_once_each_gets_an_answer_and_it_is_closed_once()
    {
        var cohort = await GivenAsync(CohortState.Enrolling);
        var browsers = new[] { await CoraAsync(), await ConsoleBrowser.SignedInAsync(Bot, Lea) };
        var forms = await Task.WhenAll(browsers.Select(browser => browser.FormAsync(At(cohort, "close"))));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(n => browsers[n % 2].SubmitAsync(At(cohort, "close"), forms[n % 2]))
        );

        Assert.All(
            answers,
            answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.Conflict })
        );
        Assert.Equal(CohortState.Matching, (await CohortAsync()).State);
        Assert.Equal(1, await ActsAsync("close-enrolment"));
    }

    [Fact]
    public async Task A_copy_is_named_first_and_made_once()
    {
        var cohort = await GivenAsync(CohortState.Active);
        var browser = await CoraAsync();
        var asked = await browser.PageAsync(At(cohort, "copy"));
        var form = await browser.FormAsync(At(cohort, "copy"));

        using var first = await browser.SubmitAsync(At(cohort, "copy"), form);
        using var second = await browser.SubmitAsync(At(cohort, "copy"), form);

        Assert.Contains("“Spring peers (2)” is a draft", asked, StringComparison.Ordinal);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Contains(
            "This is the copy",
            await browser.PageAsync($"{first.Headers.Location}"),
            StringComparison.Ordinal
        );
        Assert.Equal(2, await InStoreAsync(store => store.Cohorts.CountAsync()));
    }

    [Fact]
    public async Task Invitations_name_their_number_first_and_go_to_so_many_once()
    {
        await GivenSignedUpAsync(1);
        var cohort = (await CohortAsync()).Id;
        await Bot.Person("Bea").Says("hi");
        await Bot.Person("Ben").Says("hi");
        var browser = await CoraAsync();

        using var review = await browser.SubmitAsync(
            At(cohort, "invite"),
            ("whom", "named"),
            ("names", "Bea\nBen\nPerson 1\nNobody Known")
        );
        var html = await review.Content.ReadAsStringAsync();
        Assert.Equal(0, await InvitationsAsync());
        var form = PostedForm.In(html);
        using var sent = await browser.SubmitAsync(At(cohort, "invite/send"), form);
        using var again = await browser.SubmitAsync(At(cohort, "invite/send"), form);

        var page = WebUtility.HtmlDecode(html);
        Assert.Contains("Invite 2 people?", page, StringComparison.Ordinal);
        Assert.Contains("Nobody Known", page, StringComparison.Ordinal);
        Assert.Contains(
            "2 invitations are on the way",
            await browser.PageAsync($"{sent.Headers.Location}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The list has changed",
            WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await ActsAsync("invite-people"));
    }

    [Theory]
    [InlineData("named", "", "Enter the names")]
    [InlineData("everybody", "Bea", "You entered names and picked a group")]
    public async Task A_list_that_says_too_little_or_too_much_is_asked_again_as_it_was(
        string whom,
        string names,
        string words
    )
    {
        var cohort = await GivenAsync(CohortState.Enrolling);
        var browser = await CoraAsync();

        using var answer = await browser.SubmitAsync(At(cohort, "invite"), ("whom", whom), ("names", names));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Equal((whom, names), (PostedForm.In(html)["whom"], PostedForm.In(html)["names"]));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("department:")]
    [InlineData("mentors")]
    [InlineData("alumni")]
    public async Task Groups_that_nobody_offered_invite_nobody_unasked(string whom)
    {
        var cohort = await GivenAsync(CohortState.Enrolling);
        var browser = await CoraAsync();

        using var answer = await browser.SubmitAsync(At(cohort, "invite"), ("whom", whom), ("names", ""));

        Assert.InRange((int)answer.StatusCode, 200, 422);
        Assert.Equal(0, await InvitationsAsync());
    }

    private static string At(CohortId cohort, string act) => $"/console/cohorts/{cohort}/{act}";

    /// <summary>Answers the question, and reads what the overview says after it.</summary>
    private static async Task DoneAsync(
        ConsoleBrowser browser,
        CohortId cohort,
        string act,
        string words,
        params (string Name, string Value)[] changes
    )
    {
        using var answer = await browser.SubmitAsync(At(cohort, act), changes);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(words, await browser.PageAsync($"{answer.Headers.Location}"), StringComparison.Ordinal);
    }

    private Task<int> InvitationsAsync() =>
        InStoreAsync(store => store.Notices.CountAsync(n => n.Kind == NoticeKind.CohortInvitation));

    private Task<CohortId> GivenAsync(CohortState state) => GivenAsync(cora => A.Cohort(cora, state: state));

    private Task<CohortId> GivenAnyDayAsync() => GivenAsync(cora => AnyDay.Cohort(cora));

    private async Task<CohortId> GivenAsync(Func<Domain.People.Person, Cohort> make)
    {
        await Cora.Says("hi");
        return await InStoreAsync(async store =>
        {
            var cohort = make(await store.People.SingleAsync(p => p.EntraId == Cora.EntraId));
            store.Add(cohort);
            await store.SaveChangesAsync();
            return cohort.Id;
        });
    }
}
