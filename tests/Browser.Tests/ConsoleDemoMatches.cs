using MentorBot.Bot.Local;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Browser.Tests;

/// <summary>Cohorts of the demo organisation in each state of a match.</summary>
/// <param name="Previewed">With a second run, so that it can be compared, and a lock that the next run is to keep.</param>
/// <param name="Working">With a run whose worker never ends.</param>
internal sealed record ConsoleDemoMatches(CohortId Previewed, CohortId Working, CohortId Approved)
{
    /// <summary>The name of a cohort that nobody has matched yet.</summary>
    public const string Untouched = "Reverse mentoring";
    private const int People = 31;

    public static async Task<ConsoleDemoMatches> BuildAsync(BotHost bot, Person owner, List<Person> people)
    {
        var previewed = await CohortAsync(bot, owner, "Peer learning, autumn", people.Take(People));
        var working = await CohortAsync(bot, owner, "New leads", people.Skip(People).Take(8));
        var approved = await CohortAsync(bot, owner, "Writing buddies", people.Skip(People + 8).Take(8));
        await CohortAsync(bot, owner, Untouched, people.Skip(People + 16).Take(10));
        var context = new CommandContext(owner.Id, IsCoordinator: true, bot.Clock.GetUtcNow());
        await RunAsync(bot, previewed, context);
        await WishAsync(bot, previewed, people[0], people[12], MatchWishKind.Locked, context);
        await RunAsync(bot, previewed, context);
        await WishAsync(bot, previewed, people[3], people[4], MatchWishKind.Barred, context);
        var run = await RunAsync(bot, approved, context);
        _ = await bot.InScopeAsync((ApproveMatch approve) => approve.RunAsync(run, context, CancellationToken.None));
        await KeepWorkingAsync(bot, working, context);
        return new(previewed, working, approved);
    }

    private static async Task<CohortId> CohortAsync(BotHost bot, Person owner, string name, IEnumerable<Person> people)
    {
        await using var store = bot.Database.NewStore();
        var known = DemoOrganisation.People.ToDictionary(person => person.EntraId);
        var cohort = A.Cohort(owner, name, state: CohortState.Matching);
        store.Add(cohort);
        store.AddRange(
            people.Select(person =>
                A.Enrolment(cohort, person, offers: known[person.EntraId].Offers, wants: known[person.EntraId].Wants)
            )
        );
        await store.SaveChangesAsync();
        return cohort.Id;
    }

    private static async Task<MatchRunId> RunAsync(BotHost bot, CohortId cohort, CommandContext context)
    {
        var run = (
            await bot.InScopeAsync((StartMatchRun start) => start.RunAsync(cohort, context, CancellationToken.None))
        ).Value;
        while (await bot.InScopeAsync((ReadMatchEnd end) => end.IsUnderWayAsync(run, CancellationToken.None)))
        {
            await Task.Delay(50);
        }

        return run;
    }

    private static async Task WishAsync(
        BotHost bot,
        CohortId cohort,
        Person one,
        Person other,
        MatchWishKind kind,
        CommandContext context
    )
    {
        await using var store = bot.Database.NewStore();
        store.Add(MatchWish.Of(cohort, new PersonPair(one.Id, other.Id), kind, context.Person, context.Now));
        await store.SaveChangesAsync();
    }

    private static async Task KeepWorkingAsync(BotHost bot, CohortId cohort, CommandContext context)
    {
        await using var store = bot.Database.NewStore();
        var run = MatchRun.Queue(cohort, context.Person, context.Now);
        store.Add(run);
        store.Entry(run).Property(r => r.State).CurrentValue = MatchRunState.Running;
        store.Entry(run).Property(r => r.Stage).CurrentValue = MatchStage.Proving;
        store.Entry(run).Property(r => r.Percent).CurrentValue = 40;
        store.Entry(run).Property(r => r.ClaimedBy).CurrentValue = "elsewhere";
        store.Entry(run).Property(r => r.LeaseUntil).CurrentValue = DateTimeOffset.MaxValue.AddYears(-1);
        await store.SaveChangesAsync();
    }
}
