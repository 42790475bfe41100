using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>Scenes of jobs that work on mentorships and what belongs to them.</summary>
public abstract partial class OddRowScenes
{
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
            s => new TendAgreements(s, PromptBudget.Usual, Remembered).RunAsync(Now, default)
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
}
