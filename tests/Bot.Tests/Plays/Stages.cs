using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
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
        ["Mia manages Ada and Ben, who are matched"] = TeamAsync,
        ["ten people have signed up"] = SignedUpAsync,
        ["Ada, Ben, Cem, Dana and Eli are a circle, and Nora waits"] = CircleAsync,
        ["Ada mentors Ben in a cohort of Cora’s"] = MentorAsync,
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

    private static async Task PairAsync(BotHost bot, bool isRunning)
    {
        await GreetAsync(bot, "Ada", "Ben");
        await using var store = bot.Database.NewStore();
        var (ada, ben) = (await PersonAsync(store, bot, "Ada"), await PersonAsync(store, bot, "Ben"));
        var owner = A.Person("Hanna Herz", department: "HR");
        var cohort = A.Cohort(owner, state: CohortState.Active);
        var pair = A.Mentorship(cohort, ada, ben);
        store.AddRange(
            owner,
            cohort,
            A.Enrolment(cohort, ada),
            A.Enrolment(cohort, ben, offers: ["SQL"], wants: ["C#"])
        );
        store.Add(isRunning ? A.Running(pair, cohort) : pair);
        var kind = isRunning ? NoticeKind.Introduction : NoticeKind.Proposal;
        foreach (var person in new[] { ada, ben })
        {
            store.Notices.Add(Notice.Tell(person.Id, kind, pair.Id.Value, A.Now));
        }

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
