using System.Text.Json.Nodes;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>
/// Removed means removed: nothing but the person's own personal chat, or a new installation there, makes them reachable again.
/// </summary>
public sealed class RemovedTests : IAsyncLifetime
{
    private BotHost bot = null!;
    private TeamsPerson Ada => bot.Person("Ada");
    private TeamsPerson Ben => bot.Person("Ben");

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync();
        await Ada.Installs();
        await Ben.Says("help");
        await Ada.Uninstalls();
        Assert.Equal(Reachability.Removed, await ReachAsync());
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task What_somebody_says_presses_or_installs_in_a_group_does_not_bring_them_back(string place)
    {
        var (installation, conversation) = bot.Teams.Install(Ada.User);
        JsonObject[] activities =
        [
            bot.Teams.Message(Ada.User, "<at>MentorBot</at> help"),
            bot.Teams.CardSubmit(
                Ada.User,
                "1",
                new JsonObject { ["button"] = new JsonObject { ["verb"] = "show-help" } }
            ),
            bot.Teams.Invoke(Ada.User, "adaptiveCard/action", new JsonObject()),
            bot.Teams.Reaction(Ada.User, "1"),
            bot.Teams.MembersAdded(Ada.User),
            installation,
            conversation,
        ];
        foreach (var activity in activities)
        {
            activity["conversation"]!["conversationType"] = place;
            activity["conversation"]!["isGroup"] = true;
            activity["conversation"]!["id"] = "19:somewhere@thread.tacv2";
            await Ada.SendsAsync(activity);
            Assert.Equal(Reachability.Removed, await ReachAsync());
        }
    }

    [Fact]
    public async Task What_happens_in_somebody_elses_chat_does_not_bring_anybody_back()
    {
        var spoken = bot.Teams.Message(Ada.User, "help");
        spoken["conversation"]!["id"] = Ben.User.ChatId;
        var added = bot.Teams.MembersAdded(Ada.User);
        added["conversation"]!["id"] = Ben.User.ChatId;
        added["from"] = new JsonObject { ["id"] = Ben.User.Id, ["aadObjectId"] = Ben.User.AadObjectId };

        await Ada.SendsAsync(spoken);
        await Ben.SendsAsync(added);

        Assert.Equal(Reachability.Removed, await ReachAsync());
        await using var store = bot.Database.NewStore();
        Assert.Equal(2, await store.PersonalChats.Select(c => c.Address.ConversationId).Distinct().CountAsync());
    }

    [Fact]
    public async Task An_activity_from_before_that_is_delivered_once_more_does_not_bring_anybody_back()
    {
        await Ada.Installs();
        var installed = Ada.LastActivity!;
        await Ada.Uninstalls();

        await Ada.SendsAsync((JsonObject)installed.DeepClone());
        await Ada.DoesTheSameAgain();

        Assert.Equal(Reachability.Removed, await ReachAsync());
    }

    [Fact]
    public async Task A_reaction_an_edit_and_a_deletion_bring_nobody_back()
    {
        await Ada.SendsAsync(bot.Teams.Reaction(Ada.User, "1"));
        await Ada.SendsAsync(bot.Teams.Edit(Ada.User, "1", "help"));
        await Ada.SendsAsync(bot.Teams.Deletion(Ada.User, "1"));

        Assert.Equal(Reachability.Removed, await ReachAsync());
    }

    [Theory]
    [InlineData(Reachability.Removed)]
    [InlineData(Reachability.Blocked)]
    [InlineData(Reachability.NotInstalled)]
    [InlineData(Reachability.DisabledByAdmin)]
    public async Task Neither_the_directory_nor_an_import_nor_the_jobs_nor_a_message_sent_again_bring_anybody_back(
        Reachability reason
    )
    {
        NoticeId stuck;
        await using (var store = bot.Database.NewStore())
        {
            await store
                .People.Where(p => p.EntraId == Ada.EntraId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Reachability, reason));
            var id = await store.People.Where(p => p.EntraId == Ada.EntraId).Select(p => p.Id).SingleAsync();
            var dead = Notice.Tell(id, NoticeKind.StillThere, id.Value, A.Now);
            dead.MarkDead("403", A.Now);
            store.Add(dead);
            stuck = dead.Id;
            await store.SaveChangesAsync();
        }

        var entry = new DirectoryPerson(Ada.EntraId, "Ada Lovelace", IsEligible: true);
        await bot.InScopeAsync<ImportPeople, int>(import =>
            import.RunAsync([entry], CommandContext.OfJob(bot.Clock.GetUtcNow()), CancellationToken.None)
        );
        await bot.InScopeAsync<ReleaseStuckNotices, Result<int>>(release =>
            release.RunAsync([stuck], CommandContext.OfOperator(bot.Clock.GetUtcNow()), CancellationToken.None)
        );
        bot.Clock.Advance(TimeSpan.FromDays(2));
        await bot.RunJobsAsync();

        Assert.Equal(reason, await ReachAsync());
        Assert.False(Ada.Sees("still there"));
    }

    [Fact]
    public async Task Their_own_word_or_a_new_installation_brings_them_back()
    {
        await Ada.Says("help");
        Assert.Equal(Reachability.Reachable, await ReachAsync());

        await Ada.Uninstalls();
        await Ada.Installs();
        Assert.Equal(Reachability.Reachable, await ReachAsync());
    }

    private async Task<Reachability> ReachAsync()
    {
        await using var store = bot.Database.NewStore();
        return await store.People.Where(p => p.EntraId == Ada.EntraId).Select(p => p.Reachability).SingleAsync();
    }
}
