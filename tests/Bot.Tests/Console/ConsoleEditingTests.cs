using System.Net;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>Creating and editing cohorts on the pages.</summary>
public sealed class ConsoleEditingTests : ConsoleTalk
{
    private const string Templates = "/console/cohorts/new";

    [Fact]
    public async Task Every_template_says_what_it_is_good_for_and_what_it_rests_on()
    {
        var browser = await CoraAsync();

        var page = await browser.PageAsync(Templates);

        foreach (var words in new[] { "Reverse mentoring", "Convention", "Sandvik et al. 2020", "10.1037/bul0000422" })
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }

        Assert.Equal(CohortTemplate.All.Count, page.Split("<details>").Length - 1);
    }

    [Theory]
    [InlineData("peerpairs", MentoringModel.PeerPairs, 26)]
    [InlineData("mentoring", MentoringModel.OneToOne, 26)]
    [InlineData("reverse", MentoringModel.OneToOne, 26)]
    [InlineData("group", MentoringModel.Group, 26)]
    [InlineData("circle", MentoringModel.Circle, 24)]
    [InlineData("buddy", MentoringModel.Buddy, 12)]
    [InlineData("rounds", MentoringModel.Rounds, 12)]
    [InlineData("anyday", MentoringModel.PeerPairs, 26)]
    public async Task A_name_and_a_purpose_make_a_draft_with_the_templates_defaults(
        string template,
        MentoringModel model,
        int weeks
    )
    {
        var browser = await CoraAsync();

        using var saved = await browser.SubmitAsync($"{Templates}/{template}", Named("Autumn"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var made = await CohortAsync();
        Assert.Equal(("Autumn", model, CohortState.Draft), (made.Name, made.Model, made.State));
        var expected = CohortTemplate.Of(Enum.Parse<TemplateKind>(template, ignoreCase: true));
        Assert.Equal(expected.Policy with { Weights = made.Policy.Weights }, made.Policy);
        Assert.Equal(weeks, made.MentorshipWeeks ?? (made.Days!.Ends.DayNumber - made.Days.Starts.DayNumber) / 7);
        Assert.Contains(
            "draft is ready",
            await browser.PageAsync($"{saved.Headers.Location}"),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await ActsAsync("create-cohort"));
    }

    [Fact]
    public async Task Mistakes_stand_beside_their_fields_and_what_was_typed_is_kept()
    {
        var browser = await CoraAsync();

        using var answer = await browser.SubmitAsync(
            $"{Templates}/circle",
            ("name", "<b>Autumn</b>"),
            ("purpose", ""),
            ("starts", "2026-03-03"),
            ("rule-least", "9"),
            ("rule-weekly", "many"),
            ("rule-goal", "Help \"parents\" meet")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        var form = PostedForm.In(html);
        Assert.Equal(
            ("<b>Autumn</b>", "9", "many", "Help \"parents\" meet"),
            (form["name"], form["rule-least"], form["rule-weekly"], form["rule-goal"])
        );
        foreach (var field in new[] { "purpose", "starts", "rule-least", "rule-weekly", "rule-goal" })
        {
            Assert.Contains($"id=\"field-{field}-mistake\"", html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<b>Autumn", html, StringComparison.Ordinal);
        Assert.Equal(0, await InStoreAsync(store => store.Cohorts.CountAsync()));
    }

    [Fact]
    public async Task Sending_a_form_twice_makes_one_cohort()
    {
        var browser = await CoraAsync();
        var form = await browser.FormAsync($"{Templates}/buddy");

        using var first = await browser.SubmitAsync($"{Templates}/buddy", form, Named("Autumn"));
        using var second = await browser.SubmitAsync($"{Templates}/buddy", form, Named("Autumn"));

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await InStoreAsync(store => store.Cohorts.CountAsync()));
    }

    [Theory]
    [InlineData(MentoringModel.PeerPairs)]
    [InlineData(MentoringModel.OneToOne)]
    [InlineData(MentoringModel.Group)]
    [InlineData(MentoringModel.Circle)]
    [InlineData(MentoringModel.Buddy)]
    [InlineData(MentoringModel.Rounds)]
    public async Task A_form_that_is_saved_as_it_is_shown_changes_nothing(MentoringModel model)
    {
        var cohort = await GivenAsync(CohortState.Enrolling, model);
        var browser = await CoraAsync();
        var before = await InStoreAsync(store => store.Cohorts.AsNoTracking().SingleAsync());

        using var saved = await browser.SubmitAsync(Edit(cohort));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var after = await CohortAsync();
        Assert.Equal(before.Policy with { Weights = after.Policy.Weights }, after.Policy);
        Assert.Equal(before.Policy.Weights, after.Policy.Weights);
        Assert.Equal(
            (before.Name, before.Purpose, before.EnrolmentClosesAt, before.StartsAt, before.EndsAt),
            (after.Name, after.Purpose, after.EnrolmentClosesAt, after.StartsAt, after.EndsAt)
        );
        Assert.Equal(before.Skills, after.Skills);
    }

    [Fact]
    public async Task What_the_state_no_longer_allows_is_explained_and_not_asked()
    {
        var cohort = await GivenAsync(CohortState.Active);
        var browser = await CoraAsync();
        var page = await browser.PageAsync(Edit(cohort));
        var form = await browser.FormAsync(Edit(cohort));

        Assert.True(form.Has("ends"));
        Assert.DoesNotContain(new[] { "closes", "starts", "skills", "rule-aim", "rule-weekly" }, form.Has);
        foreach (var reason in new[] { "The rules are settled", "It has started", "Skills are settled" })
        {
            Assert.Contains(reason, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("The invitation people get", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_edits_what_somebody_else_has_changed_is_told_and_keeps_what_was_typed()
    {
        var cohort = await GivenAsync(CohortState.Draft);
        var (cora, lea) = (await CoraAsync(), await ConsoleBrowser.SignedInAsync(Bot, Lea));
        var (hers, leas) = (await cora.FormAsync(Edit(cohort)), await lea.FormAsync(Edit(cohort)));

        using var first = await lea.SubmitAsync(Edit(cohort), leas, ("rule-weekly", "7"));
        using var second = await cora.SubmitAsync(Edit(cohort), hers, ("name", "Hers"));
        var page = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync());
        var shown = PostedForm.In(await second.Content.ReadAsStringAsync());
        Assert.Equal("Spring peers", (await CohortAsync()).Name);
        using var third = await cora.SubmitAsync(Edit(cohort), shown);

        Assert.Contains("Somebody else changed this cohort", page, StringComparison.Ordinal);
        Assert.Contains("Stored now: 7", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        var stored = await CohortAsync();
        Assert.Equal(("Hers", 4), (stored.Name, stored.Policy.WeeklyForWeeks));
    }

    [Theory]
    [InlineData(CohortState.Completed)]
    [InlineData(CohortState.Cancelled)]
    public async Task A_cohort_that_is_over_says_that_it_cannot_be_edited(CohortState state)
    {
        var cohort = await GivenAsync(state);
        var browser = await CoraAsync();

        using var answer = await browser.GetAsync(Edit(cohort));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Spring peers is", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>What the page shows is what the bot sends.</summary>
    [Fact]
    public async Task The_preview_is_the_invitation_with_what_is_being_typed_and_saves_nothing()
    {
        var browser = await CoraAsync();
        var fresh = await browser.FormAsync($"{Templates}/mentoring");

        using var answer = await browser.SubmitAsync(
            $"{Templates}/mentoring/preview",
            fresh,
            ("name", "<i>*Autumn*</i>"),
            ("purpose", "First.\nSecond."),
            ("weeks", "999999999")
        );
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("<div class=\"chat-card\">", html.Trim(), StringComparison.Ordinal);
        Assert.Contains("You’re invited: <i>*Autumn*</i>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.Matches(@"Starts</dt>\s*<dd>[^<]*23", html);
        Assert.Contains(">Join</span>", html, StringComparison.Ordinal);
        Assert.Equal(0, await InStoreAsync(store => store.Cohorts.CountAsync()));
    }

    [Fact]
    public async Task The_form_speaks_the_visitors_language()
    {
        await Cora.Says("language german");
        var browser = await CoraAsync();

        var page = await browser.PageAsync($"{Templates}/anyday");

        Assert.Contains("Als Entwurf speichern", page, StringComparison.Ordinal);
        Assert.Contains("Dauer jedes Tandems in Wochen", page, StringComparison.Ordinal);
    }

    private static string Edit(CohortId cohort) => $"/console/cohorts/{cohort}/edit";

    private static (string, string)[] Named(string name) => [("name", name), ("purpose", "Learn from one another.")];

    private async Task<CohortId> GivenAsync(CohortState state, MentoringModel model = MentoringModel.PeerPairs)
    {
        await Cora.Says("hi");
        return await InStoreAsync(async store =>
        {
            var cora = await store.People.SingleAsync(p => p.EntraId == Cora.EntraId);
            var cohort = A.Cohort(cora, model: model, state: state, policy: CohortPolicy.For(model));
            store.Add(cohort);
            await store.SaveChangesAsync();
            return cohort.Id;
        });
    }
}
