using System.Net;
using System.Text.Json;
using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Goals;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>What somebody sees of their own mentoring, and that nobody else does.</summary>
public sealed class MyMentoringTests : PairTalk
{
    protected override Action<BotHostSettings> Settings =>
        settings => settings.Configuration["MentorBot:PublicUrl"] = "https://bot.test";

    [Fact]
    public async Task Without_a_mentorship_the_page_says_how_to_begin()
    {
        var eve = await ConsoleBrowser.SignedInAsync(Bot, Eve);

        var page = await eve.PageAsync("/console/mine");

        Assert.Contains("No mentorships yet", page, StringComparison.Ordinal);
        Assert.Contains("Type “join”", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/console/cohorts", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_is_listed_and_answered_in_the_chat()
    {
        var ada = await ConsoleBrowser.SignedInAsync(Bot, Ada);

        var (list, home) = (await ada.PageAsync("/console/mine"), await ada.PageAsync(await HomeAsync()));

        Assert.Contains("Ben", list, StringComparison.Ordinal);
        Assert.Contains("type “my mentorships”", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Agreement", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_shows_goals_agreement_and_past_sessions_and_a_step_is_ticked_there()
    {
        await RunsWithGoalAsync();
        var (ada, home) = (await ConsoleBrowser.SignedInAsync(Bot, Ada), await HomeAsync());
        var before = await ada.PageAsync(home);
        Assert.Contains("Give a talk", before, StringComparison.Ordinal);
        Assert.Contains("0 of 2", before, StringComparison.Ordinal);
        Assert.Contains("You haven’t agreed how to work together yet", before, StringComparison.Ordinal);
        Assert.Contains("Past sessions", before, StringComparison.Ordinal);

        for (var twice = 0; twice < 2; twice++)
        {
            using var ticked = await ada.PostAsync($"{home}/step", fields: await StepAsync("1", "true"));
            Assert.Equal(HttpStatusCode.Redirect, ticked.StatusCode);
        }

        Assert.Contains("1 of 2", await ada.PageAsync(home), StringComparison.Ordinal);
        using var undone = await ada.PostAsync($"{home}/step", fields: await StepAsync("1", "false"));
        Assert.Contains("0 of 2", await ada.PageAsync(home), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_partner_reads_a_goal_and_cannot_tick_it_and_nobody_else_reads_anything()
    {
        await RunsWithGoalAsync();
        var home = await HomeAsync();
        var (ben, eve, cora) = (
            await ConsoleBrowser.SignedInAsync(Bot, Ben),
            await ConsoleBrowser.SignedInAsync(Bot, Eve),
            await ConsoleBrowser.SignedInAsync(Bot, Bot.Coordinator)
        );

        var seen = await ben.PageAsync(home);
        using var refused = await ben.PostAsync($"{home}/step", fields: await StepAsync("1", "true"));

        Assert.Contains("Give a talk", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Mark as done", seen, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", await ConsoleDoorTests.WordsAsync(refused), StringComparison.Ordinal);
        Assert.Equal(0, await ReadAsync(store => store.Audit.CountAsync(a => a.Action == "tick-goal-step")));
        foreach (var stranger in new[] { eve, cora })
        {
            using var read = await stranger.GetAsync(home);
            using var ticked = await stranger.PostAsync($"{home}/step", fields: await StepAsync("1", "true"));
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (read.StatusCode, ticked.StatusCode));
        }
    }

    /// <summary>A goal of both is one row; whoever is second sees how it stands, and never an error.</summary>
    [Fact]
    public async Task Two_members_tick_steps_of_a_shared_goal_at_once()
    {
        await BothAcceptAsync();
        await using (var store = Bot.Database.NewStore())
        {
            var draft = new GoalDraft("Give a talk", null, null, ["Outline", "Rehearse"]);
            store.Add(Goal.Set((await MentorshipAsync()).Id, null, 1, draft, Bot.Clock.GetUtcNow()));
            await store.SaveChangesAsync();
        }

        var home = await HomeAsync();
        var (ada, ben) = (await ConsoleBrowser.SignedInAsync(Bot, Ada), await ConsoleBrowser.SignedInAsync(Bot, Ben));
        var (first, second) = (await StepAsync("1", "true"), await StepAsync("2", "true"));
        var (tokenOfAda, tokenOfBen) = (await ada.TokenAsync(), await ben.TokenAsync());

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(n =>
                    n % 2 == 0
                        ? ada.PostAsync($"{home}/step", tokenOfAda, first)
                        : ben.PostAsync($"{home}/step", tokenOfBen, second)
                )
        );

        Assert.All(answers, answer => Assert.InRange((int)answer.StatusCode, 200, 399));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("goal", "nonsense")]
    [InlineData("step", "99999999999")]
    [InlineData("done", "perhaps")]
    public async Task A_form_with_a_wrong_field_changes_nothing(string field, string value)
    {
        await RunsWithGoalAsync();
        var ada = await ConsoleBrowser.SignedInAsync(Bot, Ada);
        var fields = await StepAsync("1", "true");
        fields[field] = value;

        using var answer = await ada.PostAsync($"{await HomeAsync()}/step", fields: fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Somebody_downloads_what_is_stored_about_them()
    {
        var ada = await ConsoleBrowser.SignedInAsync(Bot, Ada);

        using var file = await ada.PostAsync("/console/mine/data");

        using var json = JsonDocument.Parse(await file.Content.ReadAsByteArrayAsync());
        Assert.Contains("\"Ada\"", json.RootElement.GetProperty("summary").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("attachment", file.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    private async Task RunsWithGoalAsync()
    {
        await BothAcceptAsync();
        await Ada.Says("my mentorships");
        await Ada.Presses("Goals");
        await Ada.Presses("New goal");
        await Ada.Presses("Set goal", new { title = "Give a talk", steps = "Outline\nRehearse" });
    }

    private async Task<string> HomeAsync() => $"/console/mine/{(await MentorshipAsync()).Id}";

    private async Task<Dictionary<string, string>> StepAsync(string step, string done) =>
        new(StringComparer.Ordinal)
        {
            ["goal"] = (await ReadAsync(store => store.Goals.Select(g => g.Id).SingleAsync())).ToString(),
            ["step"] = step,
            ["done"] = done,
        };
}
