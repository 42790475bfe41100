using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Jobs;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Mentorships;

/// <summary>Ada and Ben, whose proposal has just reached them in Teams; Eve has nothing to do with it.</summary>
public abstract class PairTalk : IAsyncLifetime
{
    protected BotHost Bot { get; private set; } = null!;
    protected TeamsPerson Ada { get; private set; } = null!;
    protected TeamsPerson Ben { get; private set; } = null!;
    protected TeamsPerson Eve { get; private set; } = null!;

    /// <summary>A name that would be a link if it were not escaped.</summary>
    protected virtual string NameOfBen => "Ben";

    /// <summary>How the bot of a test differs from the usual one.</summary>
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
        await SeesAsync(Ada, "Why you two");
        await SeesAsync(Ben, "Why you two");
    }

    public virtual async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>Waits for what comes unprompted; a chat takes one message a second, by the bot's clock.</summary>
    protected Task SeesAsync(TeamsPerson person, string words) =>
        Eventually.SoAsync(
            () =>
            {
                Bot.Clock.Advance(TimeSpan.FromMilliseconds(100));
                return person.Sees(words);
            },
            $"{person.User.Name} sees “{words}”"
        );

    /// <summary>
    /// Lets much time pass, once everything said before has arrived: a clock that leaps while a message is on its way looks
    /// to the sender like an answer that took days.
    /// </summary>
    protected async Task PassAsync(TimeSpan time)
    {
        await Eventually.SoAsync(
            async () =>
            {
                Bot.Clock.Advance(TimeSpan.FromMilliseconds(100));
                return !await ReadAsync(IsAnythingUnderWayAsync);
            },
            "everything has arrived"
        );
        Bot.Clock.Advance(time);
    }

    /// <summary>Lets time pass in steps, so that whatever falls due on the way has a chance to be sent.</summary>
    protected async Task LetPassAsync(TimeSpan time)
    {
        const int steps = 40;
        for (var i = 0; i < steps; i++)
        {
            Bot.Clock.Advance(time / steps);
            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }
    }

    protected Task RunJobsAsync() =>
        Bot.Services.GetRequiredService<IJobRunner>().RunAllDueAsync(Bot.Clock.GetUtcNow(), CancellationToken.None);

    protected async Task BothAcceptAsync()
    {
        await Ada.Presses("Accept");
        await Ben.Presses("Accept");
        await SeesAsync(Ada, "are matched");
    }

    /// <summary>The week passes and both have been asked whether they met.</summary>
    protected async Task CheckInComesAsync()
    {
        await BothAcceptAsync();
        await WeekPassesAsync();
        await SeesAsync(Ada, "meet?");
        await SeesAsync(Ben, "meet?");
    }

    protected async Task WeekPassesAsync()
    {
        await PassAsync(TimeSpan.FromDays(7));
        await RunJobsAsync();
    }

    protected async Task<T> ReadAsync<T>(Func<MentorStore, Task<T>> read)
    {
        await using var store = Bot.Database.NewStore();
        return await read(store);
    }

    protected async Task<Mentorship> MentorshipAsync() => await ReadAsync(store => store.Mentorships.SingleAsync());

    protected Task<int> ActsAsync(string action) => ReadAsync(store => store.Audit.CountAsync(a => a.Action == action));

    /// <summary>What waits for people who cannot be reached is not under way.</summary>
    private Task<bool> IsAnythingUnderWayAsync(MentorStore store)
    {
        var now = Bot.Clock.GetUtcNow();
        return store.Notices.AnyAsync(notice =>
            notice.State == NoticeState.Claimed
            || (
                notice.State == NoticeState.Pending
                && notice.NotBefore <= now
                && store.People.Any(p => p.Id == notice.RecipientId && p.Reachability == Reachability.Reachable)
            )
        );
    }

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
