using MentorBot.Bot.Tests.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Digests;

public sealed class DigestTalkTests : CohortTalk
{
    [Fact]
    public async Task Whoever_has_no_reports_is_told_so_kindly() =>
        Assert.True((await Anna.Says("team digest")).Says("Nobody reports to you in the directory"));

    [Fact]
    public async Task A_manager_sees_numbers_and_how_to_support_at_any_time()
    {
        await GivenReportsAsync(3);

        var digest = await Anna.Says("team digest");

        Assert.True(digest.Says("**3 reports**"));
        Assert.True(digest.Says("could point at one person"));
        Assert.True(digest.Says("How you can help"));
        Assert.False(digest.Says("Report 1"));
    }

    [Fact]
    public async Task The_weekly_digest_arrives_and_can_be_turned_off_and_on()
    {
        await GivenReportsAsync(2);
        await PlanAsync();
        await Eventually.SoAsync(() => Anna.Sees("Mentoring in your team"), "Anna reads her digest");

        var off = await SettingsAsync("Turn it off");
        Assert.True(off.Says("It’s off"));
        Assert.True((await InStoreAsync(s => s.People.SingleAsync(p => p.Name == "Anna"))).DigestsOff);

        var on = await Anna.Presses("Turn it on");
        Assert.True(on.Says("It’s on"));
    }

    private async Task<BotAnswer> SettingsAsync(string button)
    {
        await Anna.Says("digest settings");
        return await Anna.Presses(button);
    }

    private Task<int> PlanAsync() =>
        Bot.InScopeAsync<PlanManagerDigests, int>(plan => plan.RunAsync(Bot.Clock.GetUtcNow(), CancellationToken.None));

    private async Task GivenReportsAsync(int count)
    {
        await Anna.Says("help");
        await InStoreAsync(store => AddReportsAsync(store, count));
    }

    private static async Task<int> AddReportsAsync(MentorStore store, int count)
    {
        var anna = await store.People.SingleAsync(p => p.Name == "Anna");
        store.AddRange(Enumerable.Range(1, count).Select(n => A.Person($"Report {n}", anna)));
        return await store.SaveChangesAsync();
    }
}
