using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Npgsql;
using Xunit.Abstractions;

namespace MentorBot.Bot.Tests.Conversation;

/// <summary>How often a turn asks the database; each time costs it more than all it does itself.</summary>
public sealed class RoundTripTests(ITestOutputHelper output) : PairTalk
{
    [Fact]
    public async Task A_turn_that_needs_nothing_but_its_speaker_asks_once() =>
        await AsksAtMostAsync(1, () => Ada.Says("help"));

    [Fact]
    public async Task A_turn_that_knows_what_it_will_read_asks_once()
    {
        await BothAcceptAsync();

        await AsksAtMostAsync(1, () => Ada.Says("my mentorships"));
    }

    [Fact]
    public async Task A_turn_that_writes_asks_once_and_commits_by_one_statement()
    {
        var wizard = await SignsUpAsync();

        await AsksAtMostAsync(2, () => Eve.Presses(wizard, "Next"));
    }

    private async Task<SeenCard> SignsUpAsync()
    {
        await using var store = Bot.Database.NewStore();
        var owner = store.People.First(p => p.Name == "Cora");
        store.Add(A.Cohort(owner, "Open house"));
        await store.SaveChangesAsync();
        await Eve.Says("join Open house");
        await Eve.Says("C#");
        await Eve.Says("SQL");
        return Eve.Card;
    }

    /// <summary>The second time counts: the first may have to plan, or to write down where the person was seen.</summary>
    private async Task AsksAtMostAsync(int most, Func<Task> turn)
    {
        var statements = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (IsOfTurn(activity))
                {
                    statements.Enqueue(TextOf(activity));
                }
            },
        };
        await turn();
        ActivitySource.AddActivityListener(listener);
        await turn();
        output.WriteLine(string.Join("\n\n", statements));
        Assert.Empty(Bot.Logs.Complaints);
        Assert.InRange(statements.Count, 1, most);
    }

    /// <summary>Other bots ask their own databases, and what works in the background of this one asks outside of requests.</summary>
    private bool IsOfTurn(Activity activity) =>
        activity.Source.Name == "Npgsql"
        && activity.Parent?.OperationName == "Microsoft.AspNetCore.Hosting.HttpRequestIn"
        && activity.TagObjects.Any(tag =>
            tag.Value is string name
            && name == new NpgsqlConnectionStringBuilder(Bot.Database.ConnectionString).Database
        );

    private static string TextOf(Activity activity) =>
        string.Join("\n", activity.TagObjects.Select(tag => $"{tag.Key}: {tag.Value}"));
}
