using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Cohorts;

/// <summary>A bot, the coordinator Cora, and the usual first steps of a conversation about cohorts.</summary>
public abstract class CohortTalk : IAsyncLifetime
{
    protected BotHost Bot { get; private set; } = null!;

    protected TeamsPerson Cora => Bot.Coordinator;

    protected TeamsPerson Anna => Bot.Person("Anna");

    protected static object GoodForm(string name = "Spring peers", string skills = "SQL, C#, Leadership") =>
        new
        {
            name,
            purpose = "Learn from one another.",
            skills,
            weeks = "26",
        };

    /// <summary>Changes to the default settings of the bot.</summary>
    protected virtual Action<BotHostSettings>? Settings => null;

    public async Task InitializeAsync() => Bot = await BotHost.StartAsync(Settings);

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>Sets up a cohort; its card is then the current one.</summary>
    protected async Task GivenCohortAsync(string name = "Spring peers")
    {
        await Cora.Says("new cohort");
        await Cora.Presses("Fill it in here");
        await Cora.Presses("Create", GoodForm(name));
    }

    /// <summary>Sets up and opens a cohort, and lets this many people sign up through the chat.</summary>
    protected async Task<IReadOnlyList<TeamsPerson>> GivenSignedUpAsync(int people)
    {
        await GivenCohortAsync();
        await Cora.Presses("Open enrolment");
        List<TeamsPerson> signedUp = [.. Enumerable.Range(1, people).Select(n => Bot.Person($"Person {n}"))];
        foreach (var person in signedUp)
        {
            await person.Says("help");
        }

        await InStoreAsync(async store =>
        {
            var cohort = await store.Cohorts.SingleAsync();
            foreach (var person in await store.People.Where(p => p.Name.StartsWith("Person ")).ToListAsync())
            {
                store.Add(A.Enrolment(cohort, person, offers: ["C#", "SQL"], wants: ["SQL", "C#"]));
            }

            return await store.SaveChangesAsync();
        });
        return signedUp;
    }

    protected Task<Cohort> CohortAsync() => InStoreAsync(store => store.Cohorts.SingleAsync());

    protected async Task<T> InStoreAsync<T>(Func<MentorStore, Task<T>> work)
    {
        await using var store = Bot.Database.NewStore();
        return await work(store);
    }
}
