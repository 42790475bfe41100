using MentorBot.Domain.Bookings;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Plays;

/// <summary>Who is there and what has happened when a conversation begins.</summary>
internal static class Stages
{
    private static readonly Dictionary<string, Func<BotHost, Task>> ByName = new(StringComparer.Ordinal)
    {
        ["nothing has happened yet"] = _ => Task.CompletedTask,
        ["a cohort of peers is open"] = OpenCohortAsync,
        ["a cohort of mentors and mentees is open"] = bot => OpenCohortAsync(bot, MentoringModel.OneToOne),
        ["Ada and Ben have a proposal"] = bot => PairAsync(bot, isRunning: false),
        ["Ada and Ben are matched"] = bot => PairAsync(bot, isRunning: true),
        ["Ada is new and Ben is her buddy"] = BuddyAsync,
        ["Ada and Ben meet in rounds"] = bot => PairAsync(bot, isRunning: true, MentoringModel.Rounds),
        ["Mia manages Ada and Ben, who are matched"] = TeamAsync,
        ["Ada and Ben are matched until in fifteen days"] = EndingAsync,
        ["Ada and Ben have completed a mentorship, and another cohort is open"] = CompletedAsync,
        ["ten people have signed up"] = SignedUpAsync,
        ["people join any day, and Ben waits"] = AnyDayStage.EarlyAsync,
        ["people join any day, others have found somebody, and Ben waits"] = AnyDayStage.BusyAsync,
        ["Ada, Ben, Cem, Dana and Eli are a circle, and Nora waits"] = CircleAsync,
        ["Ada mentors Ben in a cohort of Cora’s"] = MentorAsync,
        ["Ben and Cem offer help with SQL"] = HelpersAsync,
        ["Ben offers times, and Ada has booked one"] = BookedAsync,
    };

    public static async Task<BotHost> SetAsync(string stage)
    {
        var bot = await BotHost.StartAsync();
        await ByName[stage](bot);
        return bot;
    }

    private static Task OpenCohortAsync(BotHost bot) => OpenCohortAsync(bot, MentoringModel.PeerPairs);

    private static async Task OpenCohortAsync(BotHost bot, MentoringModel model)
    {
        await using var store = bot.Database.NewStore();
        var owner = A.Person("Hanna Herz", department: "HR");
        store.AddRange(owner, A.Cohort(owner, model: model));
        await store.SaveChangesAsync();
    }

    private static Task BuddyAsync(BotHost bot) => PairAsync(bot, isRunning: true, MentoringModel.Buddy);

    private static async Task PairAsync(BotHost bot, bool isRunning, MentoringModel model = MentoringModel.PeerPairs)
    {
        await GreetAsync(bot, "Ada", "Ben");
        await using var store = bot.Database.NewStore();
        var (ada, ben) = (await PersonAsync(store, bot, "Ada"), await PersonAsync(store, bot, "Ben"));
        var owner = A.Person("Hanna Herz", department: "HR");
        var cohort = A.Cohort(owner, state: CohortState.Active, model: model);
        var pair = A.Mentorship(cohort, ada, ben);
        store.AddRange(
            owner,
            cohort,
            A.Enrolment(cohort, ada, pair.Member(ada.Id)!.Role),
            A.Enrolment(cohort, ben, pair.Member(ben.Id)!.Role, offers: ["SQL"], wants: ["C#"])
        );
        store.Add(isRunning ? A.Running(pair, cohort) : pair);
        var kind = isRunning ? NoticeKind.Introduction : NoticeKind.Proposal;
        foreach (var person in new[] { ada, ben })
        {
            store.Notices.Add(Notice.Tell(person.Id, kind, pair.Id.Value, A.Now));
        }

        await store.SaveChangesAsync();
    }

    /// <summary>They have been matched for ten weeks, have met three times, and Ada has reached a goal.</summary>
    private static async Task EndingAsync(BotHost bot)
    {
        await PairAsync(bot, isRunning: true);
        await using var store = bot.Database.NewStore();
        await store.Notices.ExecuteDeleteAsync();
        var end = A.Now.AddDays(15);
        await store.Cohorts.ExecuteUpdateAsync(change => change.SetProperty(c => c.EndsAt, end));
        var since = A.Now.AddDays(-70);
        await store.Mentorships.ExecuteUpdateAsync(change => change.SetProperty(m => m.ActiveSince, since));
        var (ada, pair) = (await PersonAsync(store, bot, "Ada"), await store.Mentorships.SingleAsync());
        foreach (var week in Enumerable.Range(1, 3))
        {
            store.Add(Session.Log(pair.Id, ada.Id, A.Now.AddDays(-14 * week), 45, SessionForm.Remote, A.Now));
        }

        var goal = Goal.Set(pair.Id, ada.Id, 1, new GoalDraft("Give a talk", null, null, []), A.Now);
        goal.Reach(A.Now);
        store.Add(goal);
        await store.Enrolments.ExecuteUpdateAsync(change =>
            change.SetProperty(e => e.PlacesTaken, 1).SetProperty(e => e.State, EnrolmentState.Matched)
        );
        await store.SaveChangesAsync();
    }

    /// <summary>Ada would take part again, and Ben has not said.</summary>
    private static async Task CompletedAsync(BotHost bot)
    {
        await EndingAsync(bot);
        await using var store = bot.Database.NewStore();
        await bot.Coordinator.Says("help");
        var (ada, pair) = (await PersonAsync(store, bot, "Ada"), await store.Mentorships.SingleAsync());
        pair.Complete(A.Now);
        var statement = ClosingStatement.Of(pair.Id, ada.Id);
        statement.LookBack(LookBackDraft.Blank with { Takeaway = "Say no earlier", TakesPartAgain = true }, A.Now);
        store.Add(statement);
        store.Add(A.Cohort(await PersonAsync(store, bot, bot.Coordinator.User.Name), name: "Autumn peers"));
        await store.SaveChangesAsync();
    }

    private static async Task TeamAsync(BotHost bot)
    {
        await GreetAsync(bot, "Mia");
        await PairAsync(bot, isRunning: true);
        await using var store = bot.Database.NewStore();
        var mia = await PersonAsync(store, bot, "Mia");
        foreach (var report in await store.People.Where(p => p.Name == "Ada" || p.Name == "Ben").ToListAsync())
        {
            report.SetManager(mia.Id);
        }

        await store.SaveChangesAsync();
    }

    /// <summary>Cem works far away, so that Ben is found first.</summary>
    private static async Task HelpersAsync(BotHost bot)
    {
        await GreetAsync(bot, "Ada", "Ben", "Cem");
        await using var store = bot.Database.NewStore();
        await PersonAsync(store, bot, "Ada");
        foreach (var (name, zone) in new[] { ("Ben", "Europe/Berlin"), ("Cem", "America/New_York") })
        {
            var person = await PersonAsync(store, bot, name);
            person.SetWorkingHours(WorkingTime.Default(zone));
            var offer = HelpOffer.Of(person.Id, A.Now);
            offer.Offer(["SQL"], HelpOffer.UsualCapacity, A.Now);
            store.Add(offer);
        }

        await store.SaveChangesAsync();
    }

    private static async Task BookedAsync(BotHost bot)
    {
        await HelpersAsync(bot);
        await using var store = bot.Database.NewStore();
        var people = await store.People.ToDictionaryAsync(p => p.Name);
        var first = A.Now.AddDays(2).AddHours(4);
        var slots = new[] { 0, 30 }.Select(m => BookableSlot.Offer(people["Ben"].Id, first.AddMinutes(m), 30, A.Now));
        store.AddRange(slots);
        store
            .ChangeTracker.Entries<BookableSlot>()
            .MinBy(entry => entry.Entity.StartsAt)!
            .Entity.Book(people["Ada"].Id, "My first talk", remindAt: null, A.Now);
        await store.SaveChangesAsync();
    }

    private static async Task SignedUpAsync(BotHost bot)
    {
        await GreetAsync(bot, bot.Coordinator.User.Name);
        await using var store = bot.Database.NewStore();
        var cohort = A.Cohort(await PersonAsync(store, bot, bot.Coordinator.User.Name));
        store.Add(cohort);
        foreach (var number in Enumerable.Range(1, 10))
        {
            var person = A.Person($"Person {number}", isHere: false);
            store.AddRange(person, A.Enrolment(cohort, person, offers: ["C#", "SQL"], wants: ["SQL", "C#"]));
        }

        await store.SaveChangesAsync();
    }

    private static async Task CircleAsync(BotHost bot)
    {
        string[] names = ["Ada", "Ben", "Cem", "Dana", "Eli", "Nora"];
        await GreetAsync(bot, names);
        await using (var store = bot.Database.NewStore())
        {
            var people = new List<Person>();
            foreach (var name in names)
            {
                people.Add(await PersonAsync(store, bot, name));
            }

            var owner = A.Person("Hanna Herz", department: "HR");
            var policy = CohortPolicy.For(MentoringModel.Circle);
            var cohort = A.Cohort(owner, "Spring circles", MentoringModel.Circle, CohortState.Active, policy);
            var circle = A.Running(A.Mentorship(cohort, people[..5]), cohort);
            store.AddRange([
                owner,
                cohort,
                .. people.Select(person => Placed(A.Enrolment(cohort, person), person)),
                circle,
            ]);
            await store.SaveChangesAsync();

            CohortEnrolment Placed(CohortEnrolment enrolment, Person person)
            {
                if (person.Name != "Nora")
                {
                    enrolment.TakePlace();
                }

                return enrolment;
            }
        }

        await bot.RunJobsAsync();
    }

    private static async Task MentorAsync(BotHost bot)
    {
        await GreetAsync(bot, "Ada", "Ben", bot.Coordinator.User.Name);
        await using var store = bot.Database.NewStore();
        var (ada, ben) = (await PersonAsync(store, bot, "Ada"), await PersonAsync(store, bot, "Ben"));
        var owner = await PersonAsync(store, bot, bot.Coordinator.User.Name);
        var cohort = A.Cohort(owner, "Spring mentors", MentoringModel.OneToOne, CohortState.Active);
        var (mentor, mentee) = (
            A.Enrolment(cohort, ada, MentoringRole.Mentor, capacity: 2),
            A.Enrolment(cohort, ben, MentoringRole.Mentee)
        );
        mentor.TakePlace();
        mentee.TakePlace();
        store.AddRange(cohort, mentor, mentee, A.Running(A.Mentorship(cohort, ada, ben), cohort));
        await store.SaveChangesAsync();
    }

    private static async Task GreetAsync(BotHost bot, params string[] names)
    {
        foreach (var name in names)
        {
            await bot.Person(name).Says("help");
        }
    }

    private static async Task<Person> PersonAsync(MentorStore store, BotHost bot, string name)
    {
        var who = bot.Person(name);
        var person = await store.People.SingleAsync(p => p.EntraId == who.EntraId);
        person.TakeProfile(
            new DirectoryPerson(
                who.EntraId,
                name,
                Email: $"{name.ToLowerInvariant()}@contoso.com",
                Department: "Engineering",
                JobTitle: "Engineer",
                ZoneId: "Europe/Berlin"
            )
        );
        return person;
    }
}
