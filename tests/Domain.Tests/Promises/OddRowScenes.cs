using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>For every job that works on many rows: rows for which something is due, one of which will refuse to be written.</summary>
public abstract partial class OddRowScenes : DatabaseTest
{
    private readonly Person olga = A.Person("Olga Owner");
    private readonly Complaints complaints = new();

    /// <summary>What jobs remember, with a log that the test can read.</summary>
    protected OddRows Remembered { get; }

    protected OddRowScenes() => Remembered = new OddRows(complaints);

    /// <summary>How often the log names the row.</summary>
    protected int Named(Guid row) => complaints.Count(line => line.Contains($"{row}", StringComparison.Ordinal));

    /// <param name="Table">Where the odd row refuses to be written.</param>
    /// <param name="Column">The column of that table with the ids in <paramref name="Rows"/>.</param>
    /// <param name="Served">Selects the ids of those for whom the job has done its work.</param>
    /// <param name="Rows">Those for whom something is due.</param>
    /// <param name="Work">The job.</param>
    protected sealed record Scene(
        string Table,
        string Column,
        string Served,
        IReadOnlyList<Guid> Rows,
        Func<MentorStore, Task> Work
    );

    public static TheoryData<string> Jobs =>
        [
            "close-due-enrolments",
            "tell-of-late-matches",
            "prepare-suggestions",
            "close-suggestions",
            "remind-shortlists",
            "start-due-rounds",
            "match-at-night",
            "complete-due-cohorts",
            "resume-due-pauses",
            "expire-proposals",
            "remind-proposals",
            "end-with-leavers",
            "tell-partners",
            "tend-agreements",
            "tend-sessions",
            "plan-due-check-ins",
            "nudge-check-ins",
            "plan-manager-digests",
            "refresh-people",
            "settle-missing-people",
        ];

    protected async Task<Scene> GivenSceneAsync(string job)
    {
        await GivenAsync(olga);
        return job switch
        {
            "expire-proposals" or "remind-proposals" or "end-with-leavers" or "tell-partners" => await PairsAsync(job),
            "tend-agreements" => await AgreementsAsync(),
            "tend-sessions" => await SessionsAsync(),
            "plan-due-check-ins" or "nudge-check-ins" => await CheckInsAsync(job),
            "match-at-night" => await NightsAsync(),
            "close-due-enrolments" or "complete-due-cohorts" or "start-due-rounds" => await CohortsAsync(job),
            "prepare-suggestions" or "close-suggestions" => await RoundsAsync(job),
            "remind-shortlists" => await ShortlistsAsync(),
            "resume-due-pauses" => await PausesAsync(),
            "plan-manager-digests" => await ManagersAsync(),
            "tell-of-late-matches" => await WaitingAsync(),
            "settle-missing-people" => await MissingAsync(),
            _ => await PeopleAsync(),
        };
    }

    private Task<int> ChangeAsync(Person person, Action<Person> change) =>
        InStoreAsync(async store =>
        {
            change(await store.People.SingleAsync(p => p.Id == person.Id));
            return await store.SaveChangesAsync();
        });

    private sealed class Complaints : List<string>, ILogger<OddRows>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Add(formatter(state, exception));
    }
}
