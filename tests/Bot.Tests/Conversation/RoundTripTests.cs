using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
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

    /// <summary>However much there is in it: the same turn is measured with little and with much, and may not ask more.</summary>
    [Fact]
    public async Task The_home_of_a_mentorship_asks_as_often_however_much_is_in_it()
    {
        await BothAcceptAsync();
        await AsksAtMostAsync(3, () => Ada.Says("my mentorships"));

        await MuchInItAsync();

        await AsksAtMostAsync(3, () => Ada.Says("my mentorships"));
    }

    [Fact]
    public async Task Sessions_ask_as_often_however_many_there_were()
    {
        await BothAcceptAsync();
        var few = await CountAsync(() => Ada.Says("meet"));
        var meet = Ada.Card;
        var past = await CountAsync(() => Ada.Presses(meet, "Past sessions"));
        await MuchInItAsync();

        await AsksAtMostAsync(few, () => Ada.Says("meet"));
        await AsksAtMostAsync(past, () => Ada.Presses(meet, "Past sessions"));
    }

    [Fact]
    public async Task An_agreement_asks_as_often_however_much_is_in_the_mentorship()
    {
        await BothAcceptAsync();
        await AsksAtMostAsync(6, () => Ada.Says("agreement"));
        await MuchInItAsync();

        await AsksAtMostAsync(6, () => Ada.Says("agreement"));
    }

    [Fact]
    public async Task A_latest_check_in_asks_as_often_however_many_there_were()
    {
        await CheckInComesAsync();
        await AsksAtMostAsync(9, () => Ada.Says("check-in"));
        await MuchInItAsync();

        await AsksAtMostAsync(9, () => Ada.Says("check-in"));
    }

    [Fact]
    public async Task Who_offers_a_skill_is_found_with_as_many_questions_however_many_offer_it()
    {
        await HelpersAsync(1);
        var (find, book) = (await CountAsync(() => Ada.Says("find SQL")), await CountAsync(() => Ada.Says("book sql")));
        await HelpersAsync(40);

        await AsksAtMostAsync(find, () => Ada.Says("find SQL"));
        await AsksAtMostAsync(book, () => Ada.Says("book sql"));
    }

    [Fact]
    public async Task Requests_ask_as_often_however_many_are_open()
    {
        await RequestsAsync(1);
        var few = await CountAsync(() => Ada.Says("my requests"));
        await RequestsAsync(20);

        await AsksAtMostAsync(few, () => Ada.Says("my requests"));
    }

    [Theory]
    [InlineData("my mentorships")]
    [InlineData("guide")]
    [InlineData("circles")]
    public async Task A_circle_asks_as_often_with_eight_as_with_four(string words)
    {
        await RunsAsync(MentoringModel.Circle, 3);
        var few = await CountAsync(() => Ada.Says(words));
        await RunsAsync(MentoringModel.Circle, 7);

        await AsksAtMostAsync(few, () => Ada.Says(words));
    }

    [Fact]
    public async Task A_plan_asks_as_often_however_much_is_in_the_mentorship()
    {
        await RunsAsync(MentoringModel.Buddy, 1);
        await Ada.Says("plan");
        await Ada.Presses("Start the plan");
        var few = await CountAsync(() => Ada.Says("plan"));
        await MuchInItAsync();

        await AsksAtMostAsync(few, () => Ada.Says("plan"));
    }

    private async Task RequestsAsync(int count)
    {
        await using var store = Bot.Database.NewStore();
        var ada = store.People.First(p => p.Name == "Ada");
        for (var i = 0; i < count; i++)
        {
            var asker = A.Person($"Asker {count} {i}");
            store.Add(asker);
            store.Add(HelpRequest.Ask(asker.Id, ada.Id, "SQL", "A slow query", 0, A.Now));
        }

        await store.SaveChangesAsync();
    }

    /// <summary>Ada is in one with so many others, and in nothing else.</summary>
    private async Task RunsAsync(MentoringModel model, int others)
    {
        await using var store = Bot.Database.NewStore();
        store.RemoveRange(store.Mentorships);
        var ada = store.People.First(p => p.Name == "Ada");
        var owner = store.People.First(p => p.Name == "Cora");
        var people = Enumerable.Range(0, others).Select(i => A.Person($"Member {i}")).ToList();
        var cohort = A.Cohort(owner, "Together", model, CohortState.Active);
        var mentorship = model.IsOfMany()
            ? A.Mentorship(cohort, [ada, .. people])
            : A.Mentorship(cohort, ada, people[0]);
        store.AddRange(people);
        store.AddRange(cohort, A.Running(mentorship, cohort));
        await store.SaveChangesAsync();
    }

    /// <summary>Goals, sessions that were held, and what was brought: as much as a year leaves behind.</summary>
    private async Task MuchInItAsync()
    {
        await using var store = Bot.Database.NewStore();
        var pair = store.Mentorships.Single();
        var (ada, ben) = (pair.Members[0].PersonId, pair.Members[1].PersonId);
        for (var i = 0; i < 60; i++)
        {
            var (who, at) = (i % 2 == 0 ? ada : ben, A.Now.AddDays(-60 + i));
            store.Add(Session.Log(pair.Id, who, at, 45, SessionForm.Remote, A.Now));
            store.Add(Goal.Set(pair.Id, who, i + 2, new GoalDraft($"Goal {i}", null, null, []), A.Now));
        }

        await store.SaveChangesAsync();
    }

    private async Task HelpersAsync(int count)
    {
        await using var store = Bot.Database.NewStore();
        for (var i = 0; i < count; i++)
        {
            var helper = A.Person($"Helper {count} {i}");
            store.Add(helper);
            var offer = HelpOffer.Of(helper.Id, A.Now);
            offer.Offer(["SQL"], 2, A.Now);
            store.Add(offer);
            store.Add(BookableSlot.Offer(helper.Id, A.Now.AddDays(1), 30, A.Now));
        }

        await store.SaveChangesAsync();
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
    private async Task AsksAtMostAsync(int most, Func<Task> turn) => Assert.InRange(await CountAsync(turn), 1, most);

    /// <summary>How many statements the second of two such turns needs.</summary>
    private async Task<int> CountAsync(Func<Task> turn)
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
        Assert.True(Bot.Logs.Complaints.Count == 0, string.Join("\n", Bot.Logs.Complaints));
        return statements.Count;
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
