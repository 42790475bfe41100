using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Nights;
using MentorBot.Domain.Mentorships;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>Scenes of jobs that work on cohorts.</summary>
public abstract partial class OddRowScenes
{
    private async Task<Scene> NightsAsync()
    {
        var cohorts = Enumerable.Range(1, 3).Select(n => AnyDay.Cohort(olga, $"Cohort {n}")).ToList();
        await GivenAsync([.. cohorts]);
        return new(
            "cohorts",
            "id",
            "SELECT id FROM cohorts WHERE last_night IS NOT NULL",
            cohorts.ConvertAll(cohort => cohort.Id.Value),
            s => new MatchAtNight(s, Remembered).RunAsync(Now, default)
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
}
