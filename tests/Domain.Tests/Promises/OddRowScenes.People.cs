using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>Scenes of jobs that work on suggestions, breaks, managers and people.</summary>
public abstract partial class OddRowScenes
{
    private async Task<Scene> RoundsAsync(string job)
    {
        var cohorts = Enumerable.Range(1, 3).Select(n => A.Cohort(olga, $"Cohort {n}", state: CohortState.Matching));
        var rounds = await GivenRoundsAsync([.. cohorts], days: job == "prepare-suggestions" ? 14 : 1);
        Clock.Advance(TimeSpan.FromDays(2));
        var rows = rounds.ConvertAll(round => round.Id.Value);
        return job == "prepare-suggestions"
            ? new(
                "suggestion_rounds",
                "id",
                "SELECT id FROM suggestion_rounds WHERE prepared_at IS NOT NULL OR state = 'Impossible'",
                rows,
                s => new PrepareSuggestions(s, new HandOutSuggestions(s), Remembered).RunAsync(Now, default)
            )
            : new(
                "suggestion_rounds",
                "id",
                "SELECT id FROM suggestion_rounds WHERE state = 'Closed'",
                rows,
                s => new CloseSuggestions(s, Remembered).RunAsync(Now, default)
            );
    }

    private async Task<Scene> ShortlistsAsync()
    {
        var rounds = await GivenRoundsAsync([A.Cohort(olga, state: CohortState.Matching)], days: 14);
        var people = Enumerable.Range(1, 3).Select(n => A.Person($"Person {n}")).ToList();
        var lists = people.ConvertAll(person => Shortlist.Of(rounds[0].Id, person.Id, [], Now));
        await GivenAsync([.. people]);
        await GivenAsync([.. lists]);
        Clock.Advance(TimeSpan.FromDays(3));
        return new(
            "shortlists",
            "id",
            "SELECT id FROM shortlists WHERE reminded_at IS NOT NULL",
            lists.ConvertAll(list => list.Id.Value),
            s => new RemindShortlists(s, Remembered).RunAsync(Now, default)
        );
    }

    private async Task<Scene> PausesAsync()
    {
        var cohort = A.Cohort(olga, state: CohortState.Active);
        var people = Enumerable.Range(1, 3).Select(n => A.Person($"Person {n}")).ToList();
        var enrolments = people.ConvertAll(person => A.Enrolment(cohort, person));
        enrolments.ForEach(enrolment => enrolment.PauseUntil(Now.AddDays(1)));
        await GivenAsync([cohort, .. people]);
        await GivenAsync([.. enrolments]);
        Clock.Advance(TimeSpan.FromDays(2));
        return new(
            "enrolments",
            "id",
            "SELECT id FROM enrolments WHERE state <> 'Paused'",
            enrolments.ConvertAll(enrolment => enrolment.Id.Value),
            s => new ResumeDuePauses(s, Remembered).RunAsync(Now, default)
        );
    }

    private async Task<Scene> ManagersAsync()
    {
        var managers = Enumerable.Range(1, 3).Select(n => A.Person($"Manager {n}")).ToList();
        await GivenAsync([.. managers]);
        await GivenAsync([.. managers.Select(manager => A.Person("Report of " + manager.Name, manager))]);
        return new(
            "manager_digests",
            "manager_id",
            "SELECT manager_id FROM manager_digests",
            managers.ConvertAll(manager => manager.Id.Value),
            s => new PlanManagerDigests(s, Remembered).RunAsync(Now, default)
        );
    }

    private async Task<Scene> WaitingAsync()
    {
        var cohort = A.Cohort(olga, state: CohortState.Matching);
        var people = Enumerable.Range(1, 5).Select(n => A.Person($"Person {n}")).ToList();
        await GivenAsync([cohort, .. people]);
        await GivenAsync([.. people.Select(person => A.Enrolment(cohort, person))]);
        Clock.Advance(cohort.StartsAt - Now + TimeSpan.FromDays(2));
        return new(
            "notices",
            "recipient_id",
            "SELECT recipient_id FROM notices",
            people.ConvertAll(person => person.Id.Value),
            s => new TellOfLateMatches(s, Remembered).RunAsync(Now, default)
        );
    }

    /// <summary>Few enough that they are not held as a wave.</summary>
    private async Task<Scene> MissingAsync()
    {
        var people = Enumerable.Range(1, 3).Select(n => A.Person($"Person {n}")).ToList();
        await GivenAsync([.. people]);
        await InStoreAsync(async s =>
        {
            var missing = await s.People.Where(p => p.Id != olga.Id).ToListAsync();
            missing.ForEach(person => person.MarkMissing(Now));
            Clock.Advance(SettleMissingPeople.Grace + TimeSpan.FromDays(1));
            missing.ForEach(person => person.MarkRefreshed(Now));
            return await s.SaveChangesAsync();
        });
        return new(
            "people",
            "id",
            "SELECT id FROM people WHERE reachability = 'Left'",
            people.ConvertAll(person => person.Id.Value),
            s => new SettleMissingPeople(s, new Coordinators([]), Remembered).RunAsync(Now, default)
        );
    }

    private async Task<Scene> PeopleAsync()
    {
        var people = Enumerable.Range(1, 25).Select(n => A.Person($"Person {n}")).ToList();
        await GivenAsync([.. people]);
        return new(
            "people",
            "id",
            "SELECT id FROM people WHERE refreshed_at IS NOT NULL",
            [olga.Id.Value, .. people.Select(person => person.Id.Value)],
            s => new RefreshPeople(s, new KnowsEverybody(), Remembered).RunAsync(Now, default)
        );
    }

    private async Task<List<SuggestionRound>> GivenRoundsAsync(List<Cohort> cohorts, int days)
    {
        var rounds = cohorts.ConvertAll(cohort => SuggestionRound.Ask(cohort, days, Now));
        await GivenAsync([.. cohorts]);
        await GivenAsync([.. rounds]);
        return rounds;
    }

    private sealed class KnowsEverybody : IDirectory
    {
        public Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation) =>
            Task.FromResult<DirectoryAnswer?>(
                new([.. entraIds.Select(id => new DirectoryPerson(id, "Somebody", Department: "New"))], [], [])
            );
    }
}
