using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>One of forty people in twenty pairs is odd in the directory, in whatever way; all jobs run for a week.</summary>
[Trait("promise", "D21")]
public sealed class D21OddPeople : IAsyncLifetime
{
    private static readonly DateTimeOffset ForEver = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);
    private readonly List<Person> people =
    [
        .. Enumerable.Range(1, 40).Select(n => A.Person($"Person {n}", atAnyHour: true)),
    ];
    private FakeGraph graph = null!;
    private BotHost bot = null!;

    private Person Odd => people[0];

    public async Task InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        bot = await BotHost.StartAsync(settings => settings.Configuration["MentorBot:Graph:Enabled"] = "true");
        bot.World.Route("graph.microsoft.com", graph.Address);
        people.ForEach(person => graph.Has(Usual(person)));
        await GivenPairsAsync();
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await graph.DisposeAsync();
    }

    [Theory]
    [InlineData("away until 9999")]
    [InlineData("away until 9999 in the far west")]
    [InlineData("no name")]
    [InlineData("half an emoji")]
    [InlineData("NUL in the name")]
    [InlineData("unknown zone")]
    [InlineData("refused 400")]
    [InlineData("refused 403")]
    [InlineData("refused 500")]
    [InlineData("refused 429")]
    public async Task D21_everybody_else_is_refreshed_and_asked_within_the_week(string oddity)
    {
        Make(oddity);

        for (var day = 0; day < 8; day++)
        {
            await bot.RunJobsAsync();
            // Twice, because the first run waits for a directory that has asked to wait.
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await bot.RunJobsAsync();
            bot.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1));
        }

        var others = people.Skip(1).Select(person => person.Id).ToList();
        Assert.Empty(await ReadAsync(s => s.People.Where(p => others.Contains(p.Id) && p.Department != "New")));
        Assert.Empty(
            await ReadAsync(s => s.People.Where(p => others.Contains(p.Id) && !s.CheckIns.Any(c => c.PersonId == p.Id)))
        );
        Assert.Empty(await ReadAsync(s => s.Mentorships.Where(m => m.State != MentorshipState.Active)));
    }

    [Theory]
    [InlineData("away until 9999")]
    [InlineData("no name")]
    [InlineData("half an emoji")]
    [InlineData("unknown zone")]
    [InlineData("refused 400")]
    [InlineData("refused 429")]
    public async Task D21_everybody_else_is_asked_about_their_agreement(string oddity)
    {
        Make(oddity);
        await BeginNowAsync();

        for (var hour = 0; hour < 4; hour++)
        {
            await bot.RunJobsAsync();
            bot.Clock.Advance(TimeSpan.FromHours(1));
        }

        var others = people.Skip(1).Select(person => person.Id).ToList();
        Assert.Empty(
            await ReadAsync(s =>
                s.People.Where(p =>
                    others.Contains(p.Id)
                    && !s.Notices.Any(n => n.RecipientId == p.Id && n.Kind == NoticeKind.AgreementAsked)
                    && !s.SentNotices.Any(n => n.RecipientId == p.Id && n.Kind == NoticeKind.AgreementAsked)
                )
            )
        );
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task D21_who_is_refused_is_named_in_the_log_and_the_permission_is_not_blamed(int status)
    {
        await bot.RunJobsAsync();
        bot.Clock.Advance(TimeSpan.FromDays(1));
        graph.RefusedFor[Odd.EntraId] = status;

        await bot.RunJobsAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(16));
        await bot.RunJobsAsync();

        Assert.Contains(bot.Logs.Complaints, line => line.Contains($"{Odd.Id}", StringComparison.Ordinal));
        var health = await bot.Http.GetStringAsync("/health/ready");
        Assert.DoesNotContain("User.Read.All", health, StringComparison.Ordinal);
        Assert.DoesNotContain("does not answer", health, StringComparison.Ordinal);
        graph.RefusedFor.Clear();
        bot.Clock.Advance(TimeSpan.FromDays(2));
        await bot.RunJobsAsync();
        Assert.Empty(
            await ReadAsync(s => s.People.Where(p => p.EntraId == Odd.EntraId && p.RefreshedAt < bot.Clock.GetUtcNow()))
        );
    }

    private void Make(string oddity)
    {
        var usual = Usual(Odd) with { Zone = "W. Europe Standard Time" };
        graph.Has(
            oddity switch
            {
                "away until 9999" => usual with { Replies = "scheduled", AwayFrom = A.Now, AwayUntil = ForEver },
                "away until 9999 in the far west" => usual with
                {
                    Replies = "scheduled",
                    AwayFrom = A.Now,
                    AwayUntil = ForEver,
                    AwayZone = "Pacific Standard Time",
                },
                "no name" => usual with { Name = "" },
                "half an emoji" => usual with { Name = "a" + string.Concat(Enumerable.Repeat("🎉", 200)) },
                "NUL in the name" => usual with { Name = "Ada\0Lovelace" },
                "unknown zone" => usual with { Zone = "Zone/Nobody knows" },
                _ => usual,
            }
        );
        if (oddity.StartsWith("refused", StringComparison.Ordinal))
        {
            graph.RefusedFor[Odd.EntraId] = int.Parse(
                oddity.Split(' ')[1],
                System.Globalization.CultureInfo.InvariantCulture
            );
        }
    }

    private static GraphUser Usual(Person person) => new(person.EntraId, person.Name, Department: "New");

    private async Task GivenPairsAsync()
    {
        await using var store = bot.Database.NewStore();
        var owner = A.Person("Olga Owner", atAnyHour: true);
        graph.Has(Usual(owner));
        var cohort = A.Cohort(owner, state: CohortState.Active);
        store.AddRange([owner, cohort, .. people, .. people.Select(person => A.Enrolment(cohort, person))]);
        await store.SaveChangesAsync();
        store.AddRange(
            people.Chunk(2).Select(two => A.Running(A.Mentorship(cohort, two[0], two[1]), cohort, A.Now.AddDays(-6)))
        );
        await store.SaveChangesAsync();
    }

    /// <summary>Only what has just begun is asked how it wants to work together.</summary>
    private async Task BeginNowAsync()
    {
        await using var store = bot.Database.NewStore();
        await store.Mentorships.ExecuteUpdateAsync(change => change.SetProperty(m => m.ActiveSince, A.Now));
    }

    private async Task<List<T>> ReadAsync<T>(Func<MentorStore, IQueryable<T>> query)
    {
        await using var store = bot.Database.NewStore();
        return await query(store).ToListAsync();
    }
}
