using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Mentorships;

/// <summary>Ada and Ben have just received their proposal in Teams; Eve is not involved.</summary>
public abstract class PairTalk : IAsyncLifetime
{
    protected BotHost Bot { get; private set; } = null!;
    protected TeamsPerson Ada { get; private set; } = null!;
    protected TeamsPerson Ben { get; private set; } = null!;
    protected TeamsPerson Eve { get; private set; } = null!;

    /// <summary>A test may use a name that would be a link if it were not escaped.</summary>
    protected virtual string NameOfBen => "Ben";

    /// <summary>Changes to the default settings of the bot.</summary>
    protected virtual Action<BotHostSettings>? Settings => null;

    public virtual async Task InitializeAsync()
    {
        Bot = await BotHost.StartAsync(Settings);
        (Ada, Ben, Eve) = (Bot.Person("Ada"), Bot.Person(NameOfBen), Bot.Person("Eve"));
        foreach (var person in new[] { Ada, Ben, Eve, Bot.Coordinator })
        {
            await person.Says("help");
        }

        await ProposeAsync();
        await Ada.Awaits("Why you two");
        await Ben.Awaits("Why you two");
    }

    public virtual async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>Moves the clock in steps, so that everything due on the way can be sent.</summary>
    protected async Task LetPassAsync(TimeSpan time)
    {
        const int steps = 40;
        for (var i = 0; i < steps; i++)
        {
            Bot.Clock.Advance(time / steps);
            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }
    }

    protected async Task BothAcceptAsync()
    {
        await Ada.Presses("Accept");
        await Ben.Presses("Accept");
        await Ada.Awaits("are matched");
    }

    /// <summary>Lets a week pass, until both have been asked whether they met.</summary>
    protected async Task CheckInComesAsync()
    {
        await BothAcceptAsync();
        await WeekPassesAsync();
        await Ada.Awaits("meet?");
        await Ben.Awaits("meet?");
    }

    protected async Task WeekPassesAsync()
    {
        await Bot.PassAsync(TimeSpan.FromDays(7));
        await Bot.RunJobsAsync();
    }

    protected async Task<T> ReadAsync<T>(Func<MentorStore, Task<T>> read)
    {
        await using var store = Bot.Database.NewStore();
        return await read(store);
    }

    protected async Task<Mentorship> MentorshipAsync() => await ReadAsync(store => store.Mentorships.SingleAsync());

    protected Task<int> ActsAsync(string action) => ReadAsync(store => store.Audit.CountAsync(a => a.Action == action));

    private async Task ProposeAsync()
    {
        await using var store = Bot.Database.NewStore();
        var (ada, ben) = (await ProfileAsync(store, Ada), await ProfileAsync(store, Ben));
        var owner = await store.People.SingleAsync(p => p.EntraId == Bot.Coordinator.EntraId);
        var cohort = A.Cohort(owner, state: CohortState.Active);
        var pair = A.Mentorship(cohort, ada, ben);
        store.AddRange(cohort, A.Enrolment(cohort, ada), A.Enrolment(cohort, ben, wants: ["C#"]), pair);
        foreach (var person in new[] { ada, ben })
        {
            store.Notices.Add(Notice.Tell(person.Id, NoticeKind.Proposal, pair.Id.Value, A.Now));
        }

        await store.SaveChangesAsync();
    }

    private static async Task<Person> ProfileAsync(MentorStore store, TeamsPerson who)
    {
        var person = await store.People.SingleAsync(p => p.EntraId == who.EntraId);
        person.TakeProfile(
            new DirectoryPerson(
                who.EntraId,
                who.User.Name,
                Email: $"{who.User.Id.GetHashCode(StringComparison.Ordinal)}+x@contoso.com",
                Department: "Engineering",
                JobTitle: "Engineer",
                ZoneId: "Europe/Berlin"
            )
        );
        return person;
    }
}
