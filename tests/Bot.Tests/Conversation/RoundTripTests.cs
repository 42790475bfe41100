using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Npgsql;
using Xunit.Abstractions;

namespace MentorBot.Bot.Tests.Conversation;

/// <summary>Limits the database round trips of a turn, which dominate its cost.</summary>
public sealed class RoundTripTests(ITestOutputHelper output) : PairTalk
{
    /// <summary>When the turn that is measured began.</summary>
    private DateTime begun;

    [Fact]
    public async Task A_turn_that_needs_nothing_but_its_speaker_asks_once() =>
        await AsksAtMostAsync(1, () => Ada.Says("how often"));

    /// <summary>Help depends on where somebody stands.</summary>
    [Fact]
    public async Task Help_is_one_question_more() => await AsksAtMostAsync(2, () => Ada.Says("help"));

    [Fact]
    public async Task A_list_is_one_question_more_however_long_it_is()
    {
        await BothAcceptAsync();
        await AsksAtMostAsync(2, () => Ada.Says("my mentorships"));
        await MoreMentorshipsAsync(5);

        await AsksAtMostAsync(2, () => Ada.Says("my mentorships"));
    }

    /// <summary>Who speaks, the enrolment as it is asked about and as it is saved, its cohort, the open question, and the batch.</summary>
    [Fact]
    public async Task A_turn_that_writes_asks_for_each_thing_once_and_saves_in_one_batch()
    {
        var wizard = await SignsUpAsync();

        await AsksAtMostAsync(6, () => Eve.Presses(wizard, "Next"));
    }

    /// <summary>Who speaks, which mentorships run, and the goals of one.</summary>
    [Fact]
    public async Task Goals_are_two_questions_more_however_many_there_are()
    {
        await BothAcceptAsync();
        await Ada.Says("new goal One");
        await Ada.Says("new goal Two");

        await AsksAtMostAsync(3, () => Ada.Says("goals"));
    }

    /// <summary>Their names come with the cohorts they run.</summary>
    [Fact]
    public async Task Naming_the_coordinators_is_one_question_more() =>
        await AsksAtMostAsync(2, () => Eve.Says("who is the coordinator?"));

    /// <summary>Who speaks, all mentorships, the one, how it closes, what its members say, and the goals.</summary>
    [Fact]
    public async Task How_a_mentorship_closes_is_five_questions_more_however_much_is_said()
    {
        await BothAcceptAsync();
        await Ada.Says("finish");
        await Ada.Presses("Yes, ask");
        await Ben.Says("finish");
        await Ben.Presses("Yes, finish");

        await AsksAtMostAsync(6, () => Ada.Says("look back"));
        await AsksAtMostAsync(2, () => Ada.Says("past mentorships"));
    }

    /// <summary>Who speaks, and the mentorships with all that is brought to them.</summary>
    [Fact]
    public async Task The_exchange_is_one_question_more_however_much_is_brought()
    {
        await BothAcceptAsync();
        await Ada.Says("bring A slow build");
        await Ben.Says("bring How to say no");

        await AsksAtMostAsync(2, () => Ada.Says("exchange"));
    }

    private async Task MoreMentorshipsAsync(int count)
    {
        await using var store = Bot.Database.NewStore();
        var owner = store.People.First(p => p.Name == "Cora");
        var ada = store.People.First(p => p.Name == "Ada");
        for (var i = 0; i < count; i++)
        {
            var other = A.Person($"Partner {i}");
            var cohort = A.Cohort(owner, $"More {i}");
            store.AddRange(other, cohort, A.Running(A.Mentorship(cohort, ada, other), cohort));
        }

        await store.SaveChangesAsync();
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

    /// <summary>Measures the second turn; the first one may have to plan statements or save where the person was last seen.</summary>
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
        begun = TimeProvider.System.GetUtcNow().UtcDateTime;
        ActivitySource.AddActivityListener(listener);
        await turn();
        output.WriteLine(string.Join("\n\n", statements));
        Assert.Empty(Bot.Logs.Complaints);
        Assert.InRange(statements.Count, 1, most);
    }

    /// <summary>
    /// Counts only this bot's statements within the HTTP request of the turn; other bots have other databases, background
    /// work runs outside of requests, and a connection that the pool opens meanwhile is no statement.
    /// </summary>
    private bool IsOfTurn(Activity activity) =>
        activity.Source.Name == "Npgsql"
        && activity.GetTagItem("db.query.text") is not null
        && activity.Parent is { OperationName: "Microsoft.AspNetCore.Hosting.HttpRequestIn" } request
        && request.StartTimeUtc >= begun
        && activity.TagObjects.Any(tag =>
            tag.Value is string name
            && name == new NpgsqlConnectionStringBuilder(Bot.Database.ConnectionString).Database
        );

    private static string TextOf(Activity activity) =>
        string.Join("\n", activity.TagObjects.Select(tag => $"{tag.Key}: {tag.Value}"));
}
