using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using MentorBot.Jobs;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Benchmarks.Queries;

/// <summary>
/// Runs every job of the schedule while much is due and while nothing is, then the outbox, then what people ask in the
/// chat.
/// </summary>
internal sealed class UsualWork : IAsyncDisposable
{
    private const int Rounds = 3;
    private static readonly DateTimeOffset Now = BigOrganisation.Monday.AddHours(36);
    private readonly ServiceProvider services;
    private readonly TestDatabase database;
    private readonly NamedWork work;

    public UsualWork(TestDatabase database, StatementWatch watch)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddSingleton<IDirectory, NobodyAnswers>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Coordinators([]))
            .AddLogging()
            .AddStore(database.ConnectionString)
            .AddSingleton(_ => watch.Open(database.ConnectionString))
            .AddPeople()
            .AddNotices()
            .AddCohorts()
            .AddEnrolment()
            .AddMatching()
            .AddMentorships()
            .AddSuggestions()
            .AddMatchRuns()
            .AddCheckIns()
            .AddDigests()
            .AddReports()
            .AddPrivacy()
            .BuildServiceProvider();
        work = new NamedWork(services, watch);
    }

    public async Task RunAsync()
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var job in Schedule.Jobs)
            {
                await work.DoAsync(
                    $"job {job.Name}",
                    s => job.RunAsync(s, Now.AddMinutes(round), CancellationToken.None)
                );
            }
        }

        await new OutboxWork(work).RunAsync(Now.AddMinutes(Rounds));
        var talk = new TalkWork(work, database);
        for (var number = 1000; number < 1000 + (7 * Rounds); number += 7)
        {
            await talk.RunAsync(number, Now);
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private sealed class NobodyAnswers : IDirectory
    {
        public Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation) =>
            Task.FromResult<DirectoryAnswer?>(null);
    }
}
