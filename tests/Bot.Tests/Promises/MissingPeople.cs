using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>Twelve people in six running pairs and their coordinator, all known to a directory that may forget them.</summary>
public abstract class MissingPeople : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(25);
    private FakeGraph graph = null!;

    protected BotHost Bot { get; private set; } = null!;
    protected List<TeamsPerson> People { get; private set; } = [];
    protected TeamsPerson Cora => Bot.Coordinator;

    public async Task InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        Bot = await BotHost.StartAsync(settings => settings.Configuration["MentorBot:Graph:Enabled"] = "true");
        Bot.World.Route("graph.microsoft.com", graph.Address);
        People = [.. Enumerable.Range(1, 12).Select(n => Bot.Person($"Person{n}"))];
        foreach (var person in People.Append(Cora))
        {
            await person.Says("help");
            Knows(person);
        }

        await GivenPairsAsync();
        await Bot.RunJobsAsync();
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await graph.DisposeAsync();
    }

    /// <summary>Whether the directory answers nothing at all.</summary>
    protected bool IsOut
    {
        set => graph.Outage = value ? 503 : null;
    }

    protected void Knows(TeamsPerson person) => graph.Has(new GraphUser(person.EntraId, person.User.Name));

    protected void KnowsEverybody() => People.Append(Cora).ToList().ForEach(Knows);

    protected void Forgets(IEnumerable<TeamsPerson> people)
    {
        foreach (var person in people)
        {
            graph.Forget(person.EntraId);
        }
    }

    protected void IsDisabled(TeamsPerson person) =>
        graph.Has(new GraphUser(person.EntraId, person.User.Name, Enabled: false));

    /// <summary>Lets days pass, on each of which everybody is asked for in the directory.</summary>
    protected async Task DaysPassAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            await Bot.PassAsync(Day);
            await Bot.RunJobsAsync();
        }
    }

    protected async Task<T> ReadAsync<T>(Func<MentorStore, Task<T>> read)
    {
        await using var store = Bot.Database.NewStore();
        return await read(store);
    }

    protected Task<Person> PersonAsync(TeamsPerson person) =>
        ReadAsync(store => store.People.SingleAsync(p => p.EntraId == person.EntraId));

    /// <summary>How many people have been asked whether they met.</summary>
    protected Task<int> AskedAsync(IEnumerable<TeamsPerson> people)
    {
        var ids = people.Select(person => person.EntraId).ToList();
        return ReadAsync(store =>
            store.People.CountAsync(p => ids.Contains(p.EntraId) && store.CheckIns.Any(c => c.PersonId == p.Id))
        );
    }

    private async Task GivenPairsAsync()
    {
        await using var store = Bot.Database.NewStore();
        var all = await store.People.ToDictionaryAsync(p => p.EntraId);
        var people = People.ConvertAll(person => all[person.EntraId]);
        var cohort = A.Cohort(all[Cora.EntraId], state: CohortState.Active);
        store.AddRange([cohort, .. people.Select(person => A.Enrolment(cohort, person))]);
        store.AddRange(people.Chunk(2).Select(two => A.Running(A.Mentorship(cohort, two[0], two[1]), cohort)));
        await store.SaveChangesAsync();
    }
}
