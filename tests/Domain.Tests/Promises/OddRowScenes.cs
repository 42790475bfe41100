using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
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

    private async Task<Scene> PairsAsync(string job)
    {
        var (people, pairs) = await GivenPairsAsync(isRunning: job is "end-with-leavers" or "tell-partners");
        foreach (var person in people.Where((_, i) => i % 2 == 0))
        {
            await ChangeAsync(person, p => Absent(job, p));
        }

        Clock.Advance(TimeSpan.FromDays(job == "remind-proposals" ? 2 : 8));
        var rows = pairs.ConvertAll(pair => pair.Id.Value);
        return job switch
        {
            "expire-proposals" => new(
                "mentorships",
                "id",
                "SELECT id FROM mentorships WHERE state = 'Ended'",
                rows,
                s => new ExpireProposals(s, Remembered).RunAsync(Now, default)
            ),
            "remind-proposals" => new(
                "mentorships",
                "id",
                "SELECT id FROM mentorships WHERE reminded_at IS NOT NULL",
                rows,
                s => new RemindProposals(s, Remembered).RunAsync(Now, default)
            ),
            "end-with-leavers" => new(
                "mentorships",
                "id",
                "SELECT id FROM mentorships WHERE state = 'Ended'",
                rows,
                s => new EndWithLeavers(s, ReachPolicy.Usual, Remembered).RunAsync(Now, default)
            ),
            _ => new(
                "mentorships",
                "id",
                "SELECT DISTINCT mentorship_id FROM mentorship_members WHERE told_of_absence_at IS NOT NULL",
                rows,
                s => new TellPartners(s, ReachPolicy.Usual, Remembered).RunAsync(Now, default)
            ),
        };
    }

    private void Absent(string job, Person person)
    {
        if (job == "end-with-leavers")
        {
            person.MarkLeft(Now);
        }
        else if (job == "tell-partners")
        {
            person.MarkRemoved(Now);
        }
    }

    private async Task<Scene> SessionsAsync()
    {
        var (people, pairs) = await GivenPairsAsync(isRunning: true);
        var draft = new SessionDraft([Now.AddDays(1)], 45, SessionForm.Remote, Place: null);
        var sessions = pairs.ConvertAll(pair => Session.Propose(pair.Id, people[0].Id, draft, Now));
        await GivenAsync([.. sessions]);
        Clock.Advance(TimeSpan.FromDays(2));
        return new(
            "sessions",
            "id",
            "SELECT id FROM sessions WHERE state = 'Cancelled'",
            sessions.ConvertAll(session => session.Id.Value),
            s => new TendSessions(s, PromptBudget.Usual, Remembered).RunAsync(Now, default)
        );
    }

    private async Task<Scene> AgreementsAsync()
    {
        var (_, pairs) = await GivenPairsAsync(isRunning: true);
        Clock.Advance(TimeSpan.FromHours(2));
        return new(
            "agreements",
            "mentorship_id",
            "SELECT mentorship_id FROM agreements WHERE asked_at IS NOT NULL",
            pairs.ConvertAll(pair => pair.Id.Value),
            s => new TendAgreements(s, Remembered).RunAsync(Now, default)
        );
    }

    private async Task<Scene> CheckInsAsync(string job)
    {
        var (people, _) = await GivenPairsAsync(isRunning: true);
        Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromHours(8));
        if (job == "plan-due-check-ins")
        {
            return new(
                "check_ins",
                "person_id",
                "SELECT person_id FROM check_ins",
                people.ConvertAll(person => person.Id.Value),
                s => new PlanDueCheckIns(s, PromptBudget.Usual, Remembered).RunAsync(Now, default)
            );
        }

        await InStoreAsync(s => new PlanDueCheckIns(s, PromptBudget.Usual, Remembered).RunAsync(Now, default));
        await InStoreAsync(s => s.Notices.ExecuteDeleteAsync());
        Clock.Advance(TimeSpan.FromDays(4));
        return new(
            "check_ins",
            "id",
            "SELECT id FROM check_ins WHERE nudged_at IS NOT NULL",
            await InStoreAsync(s => s.CheckIns.Select(c => c.Id.Value).ToListAsync()),
            s => new NudgeCheckIns(s, PromptBudget.Usual, Remembered).RunAsync(Now, default)
        );
    }

    private async Task<Scene> CohortsAsync(string job)
    {
        var model = job == "start-due-rounds" ? MentoringModel.Rounds : MentoringModel.PeerPairs;
        var state = job == "close-due-enrolments" ? CohortState.Enrolling : CohortState.Active;
        var cohorts = Enumerable.Range(1, 3).Select(n => A.Cohort(olga, $"Cohort {n}", model, state)).ToList();
        await GivenAsync([.. cohorts]);
        var rows = cohorts.ConvertAll(cohort => cohort.Id.Value);
        if (job == "start-due-rounds")
        {
            await GivenAsync([.. cohorts.Select(FirstRound)]);
        }

        Clock.Advance(TimeSpan.FromDays(job == "complete-due-cohorts" ? 210 : 15));
        return job switch
        {
            "close-due-enrolments" => new(
                "cohorts",
                "id",
                "SELECT id FROM cohorts WHERE state = 'Matching'",
                rows,
                s => new CloseDueEnrolments(s, Remembered).RunAsync(Now, default)
            ),
            "complete-due-cohorts" => new(
                "cohorts",
                "id",
                "SELECT id FROM cohorts WHERE state = 'Completed'",
                rows,
                s => new CompleteDueCohorts(s, Remembered).RunAsync(Now, default)
            ),
            _ => new(
                "match_runs",
                "cohort_id",
                "SELECT cohort_id FROM match_runs WHERE state = 'Queued'",
                rows,
                s => new StartDueRounds(s, Remembered).RunAsync(Now, default)
            ),
        };
    }

    private object FirstRound(Cohort cohort)
    {
        var run = MatchRun.Queue(cohort.Id, olga.Id, Now);
        run.Approve(olga.Id, Now);
        return run;
    }

    private async Task<(List<Person> People, List<Mentorship> Pairs)> GivenPairsAsync(bool isRunning)
    {
        var cohort = A.Cohort(olga, state: CohortState.Active);
        var people = Enumerable.Range(1, 6).Select(n => A.Person($"Person {n}")).ToList();
        var pairs = people.Chunk(2).Select(two => A.Mentorship(cohort, two[0], two[1])).ToList();
        if (isRunning)
        {
            pairs.ForEach(pair => A.Running(pair, cohort));
        }

        await GivenAsync([cohort, .. people]);
        await GivenAsync([.. people.Select(person => A.Enrolment(cohort, person)), .. pairs]);
        return (people, pairs);
    }

    private async Task<List<SuggestionRound>> GivenRoundsAsync(List<Cohort> cohorts, int days)
    {
        var rounds = cohorts.ConvertAll(cohort => SuggestionRound.Ask(cohort, days, Now));
        await GivenAsync([.. cohorts]);
        await GivenAsync([.. rounds]);
        return rounds;
    }

    private Task<int> ChangeAsync(Person person, Action<Person> change) =>
        InStoreAsync(async store =>
        {
            change(await store.People.SingleAsync(p => p.Id == person.Id));
            return await store.SaveChangesAsync();
        });

    private sealed class KnowsEverybody : IDirectory
    {
        public Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation) =>
            Task.FromResult<DirectoryAnswer?>(
                new([.. entraIds.Select(id => new DirectoryPerson(id, "Somebody", Department: "New"))], [], [])
            );
    }

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
