using MentorBot.Domain.Agreements;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.SignIns;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using MentorBot.Jobs.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Jobs.Tests;

/// <summary>One node, as far as jobs are concerned.</summary>
internal sealed class JobNode : IAsyncDisposable
{
    private readonly IHost host;

    private JobNode(IHost host) => this.host = host;

    public IJobRunner Runner => host.Services.GetRequiredService<IJobRunner>();

    /// <summary>A node on which tests run the jobs of the schedule themselves.</summary>
    public static JobNode ByHand(string database, TimeProvider clock) =>
        Make(database, clock, services => services.AddJobRunner(Schedule.Jobs));

    /// <summary>A node that runs the given jobs on the scheduler shared by all nodes of the database, looking every second.</summary>
    public static Task<JobNode> ScheduledAsync(string database, params Job[] jobs) =>
        ScheduledAsync(database, HangfireClock.Real with { PollInterval = TimeSpan.FromSeconds(1) }, jobs);

    /// <summary>The same, on a machine with a different clock.</summary>
    public static async Task<JobNode> ScheduledAsync(string database, HangfireClock clock, params Job[] jobs)
    {
        var node = Make(
            database,
            clock.Time,
            services => services.AddJobRunner(jobs).AddHangfireSchedule(database, clock)
        );
        await node.host.StartAsync();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static JobNode Make(string database, TimeProvider clock, Action<IServiceCollection> configure)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock).AddStore(database).AddPeople().AddNotices();
        builder.Services.AddSingleton<IDirectory, NobodyAnswers>();
        builder.Services.AddCohorts().AddEnrolment().AddSuggestions().AddMatchRuns();
        builder.Services.AddMentorships().AddCheckIns().AddAgreements().AddExchange().AddSessions().AddClosings();
        builder.Services.AddCircles().AddRequests().AddBookings().AddSignIns();
        builder.Services.AddDigests().AddPrivacy();
        builder.Services.AddSingleton(new Coordinators([]));
        configure(builder.Services);
        return new JobNode(builder.Build());
    }
}

/// <summary>A directory that is unavailable.</summary>
internal sealed class NobodyAnswers : IDirectory
{
    public Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation) =>
        Task.FromResult<DirectoryAnswer?>(null);
}
