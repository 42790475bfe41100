using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Feedback;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using MentorBot.Jobs;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Benchmarks.Queries;

/// <summary>Every job of the schedule while much is due and while nothing is, and what people ask in the chat.</summary>
internal sealed class UsualWork : IAsyncDisposable
{
    private const int Rounds = 3;
    private static readonly DateTimeOffset Now = BigOrganisation.Monday.AddHours(36);
    private readonly StatementWatch watch;
    private readonly ServiceProvider services;
    private readonly TestDatabase database;

    public UsualWork(TestDatabase database, StatementWatch watch)
    {
        (this.database, this.watch) = (database, watch);
        services = new ServiceCollection()
            .AddSingleton<IDirectory, NobodyAnswers>()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStore(database.ConnectionString)
            .ConfigureDbContext<MentorStore>((_, options) => options.AddInterceptors(watch))
            .AddPeople()
            .AddNotices()
            .AddCohorts()
            .AddMatching()
            .AddSuggestions()
            .AddMentorships()
            .AddCheckIns()
            .AddFeedback()
            .AddDigests()
            .AddEnrolment()
            .AddPrivacy()
            .BuildServiceProvider();
    }

    public async Task RunAsync()
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var job in Schedule.Jobs)
            {
                await DoAsync($"job {job.Name}", s => job.RunAsync(s, Now.AddMinutes(round), CancellationToken.None));
            }
        }

        for (var number = 1000; number < 1000 + (7 * Rounds); number += 7)
        {
            await TalkAsync(BigOrganisation.PersonId(number));
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task TalkAsync(PersonId who)
    {
        var cohort = await CohortAsync();
        var act = new Act(who, IsCoordinator: true, Now);
        await DoAsync<FindMentorships>("my mentorships", (use, ct) => use.AllAsync(who, ct));
        await DoAsync<FindMentorships>("proposals", (use, ct) => use.ProposalsAsync(who, ct));
        await DoAsync<FindCheckIns>("check-in", (use, ct) => use.LatestAsync(who, ct));
        await DoAsync<FindPause>("pause", (use, ct) => use.RunAsync(who, ct));
        await DoAsync<FindLeavable>("leave", (use, ct) => use.RunAsync(who, ct));
        await DoAsync<FindEnrolments>("profile", (use, ct) => use.AllOfAsync(SpeakerOf(who), ct));
        await DoAsync<ListOpenCohorts>("join", (use, ct) => use.RunAsync(who, ct));
        await DoAsync<ShowMyData>("my data", (use, ct) => use.RunAsync(who, ct));
        await DoAsync<ReadTeamDigest>("team digest", (use, ct) => use.RunAsync(act, ct));
        await DoAsync<FindSilence>("still there", (use, ct) => use.RunAsync(who, ct));
        await DoAsync<AnswerCheckIn>("yes, we met", (use, ct) => AnswerAsync(use, act, ct));
        await DoAsync<ListCohorts>("cohorts", (use, ct) => use.RunAsync(act, ct));
        await DoAsync<ReadCohort>("a cohort's board", (use, ct) => use.RunAsync(cohort, act, ct));
        await DoAsync<ListDepartments>("whom to invite", (use, ct) => use.RunAsync(act, ct));
        await DoAsync<FindOldestDue>("health", (use, ct) => use.RunAsync(Now, ct));
    }

    private static KnownPerson SpeakerOf(PersonId who) =>
        new(who, "Somebody", "en-US", WorkingTime.Default("Etc/UTC"), NamedInDigests: false);

    private async Task<CohortId> CohortAsync()
    {
        await using var store = database.NewStore();
        return await store.Cohorts.OrderBy(c => c.Name).Select(c => c.Id).FirstAsync();
    }

    private async Task AnswerAsync(AnswerCheckIn use, Act act, CancellationToken cancellation)
    {
        await using var store = database.NewStore();
        var asked = await store
            .CheckIns.Where(c => c.PersonId == act.Person)
            .OrderByDescending(c => c.Occurrence)
            .Select(c => c.Id)
            .FirstAsync(cancellation);
        _ = (await use.RunAsync(asked, new WeMet(), act, cancellation)).Value;
    }

    private Task DoAsync<TUseCase>(string what, Func<TUseCase, CancellationToken, Task> work)
        where TUseCase : notnull => DoAsync(what, s => work(s.GetRequiredService<TUseCase>(), CancellationToken.None));

    private async Task DoAsync(string what, Func<IServiceProvider, Task> work)
    {
        watch.What = what;
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    private sealed class NobodyAnswers : IDirectory
    {
        public Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation) =>
            Task.FromResult<DirectoryAnswer?>(null);
    }
}
