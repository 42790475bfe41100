using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

public sealed class PreviewMatchTests : MatchRunTest
{
    [Fact]
    public async Task A_preview_counts_pairs_and_names_everybody_left_over_and_tells_nobody()
    {
        await GivenPeersAsync(5);

        var preview = await PreviewedAsync();

        Assert.Equal((5, 2), (preview.Summary.Candidates, preview.Summary.Pairs));
        var left = Assert.Single(preview.Unmatched);
        Assert.Equal((UnmatchedReason.Shortage, 1), (left.Reason, left.People));
        Assert.Equal(2, preview.Summary.Distribution.Sum());
        Assert.All(preview.Weakest, pair => Assert.Equal(pair.Score, pair.Terms.Sum(term => term.Points)));
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync()));
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
    }

    [Fact]
    public async Task Guests_people_who_cannot_be_reached_paused_withdrawn_and_unfinished_sign_ups_are_not_matched()
    {
        var people = await GivenPeersAsync(2);
        var guest = A.Person("Gus Guest", isEligible: false);
        var away = A.Person("Amy Away", isHere: false);
        var paused = A.Person("Pia Paused");
        var withdrawn = A.Person("Will Withdrawn");
        var unfinished = A.Person("Uma Unfinished");
        await GivenAsync(guest, away, paused, withdrawn, unfinished);
        var resting = SignedUp(paused);
        resting.PauseUntil(Now.AddDays(30));
        var gone = SignedUp(withdrawn);
        gone.Withdraw();
        await GivenAsync(
            SignedUp(guest),
            SignedUp(away),
            resting,
            gone,
            A.Enrolment(Peers, unfinished, submitted: false)
        );

        var preview = await PreviewedAsync();

        Assert.Equal((people.Length, 1), (preview.Summary.Candidates, preview.Summary.Pairs));
        Assert.Empty(preview.Unmatched);
        Assert.Equal(
            [
                (LeftOutReason.Paused, "Pia Paused"),
                (LeftOutReason.Unreachable, "Amy Away"),
                (LeftOutReason.NotEligible, "Gus Guest"),
            ],
            preview.LeftOut.Select(left => (left.Reason, Assert.Single(left.Names)))
        );
    }

    [Fact]
    public async Task The_whole_line_of_managers_is_known_to_the_planner()
    {
        var boss = A.Person("Bo Boss");
        var middle = A.Person("Mia Middle", boss);
        var report = A.Person("Rob Report", middle);
        var cohort = ClosedCohort();
        await GivenAsync(Hanna, boss, middle, report);
        await GivenAsync(cohort);
        await GivenAsync(A.Enrolment(cohort, boss), A.Enrolment(cohort, report));

        var problem = await ProblemAsync(cohort);

        var reporting = problem.Candidates.Single(c => c.Person == report.Id);
        Assert.Equal([middle.Id, boss.Id], reporting.ReportingLine);
    }

    [Fact]
    public async Task A_circle_of_managers_does_not_trap_the_search()
    {
        var one = A.Person("One");
        var other = A.Person("Other", one);
        var cohort = ClosedCohort();
        await GivenAsync(Hanna, one, other);
        await InStoreAsync(async s =>
        {
            (await s.People.SingleAsync(p => p.Id == one.Id)).SetManager(other.Id);
            return await s.SaveChangesAsync();
        });
        await GivenAsync(cohort);
        await GivenAsync(A.Enrolment(cohort, one));

        var line = Assert.Single((await ProblemAsync(cohort)).Candidates).ReportingLine;

        Assert.Equal([other.Id, one.Id], line);
    }

    [Fact]
    public async Task Partners_of_an_earlier_cohort_are_not_paired_again()
    {
        var people = await GivenPeersAsync(2);
        var earlier = A.Cohort(Hanna, "Last year", state: CohortState.Completed);
        var pair = A.Mentorship(earlier, people[0], people[1]);
        A.Running(pair, earlier);
        pair.Complete(Now);
        await GivenAsync(earlier);
        await GivenAsync(pair);

        var preview = await PreviewedAsync();

        Assert.Equal(0, preview.Summary.Pairs);
        Assert.All(preview.Unmatched, u => Assert.Equal(UnmatchedReason.PairedBefore, u.Reason));
    }

    [Fact]
    public async Task An_open_proposal_holds_its_place()
    {
        var people = await GivenPeersAsync(3);
        await GivenAsync(A.Mentorship(Peers, people[0], people[1]));

        var preview = await PreviewedAsync();

        Assert.Equal((1, 0), (preview.Summary.Candidates, preview.Summary.Pairs));
        Assert.Equal([people[2].Name], Assert.Single(preview.Unmatched).Names);
    }

    [Fact]
    public async Task A_mentor_with_a_place_left_is_offered_again_and_never_called_left_over()
    {
        var mentor = A.Person("Mo Mentor");
        var cohort = A.Cohort(Hanna, model: MentoringModel.OneToOne, state: CohortState.Active);
        var enrolment = A.Enrolment(cohort, mentor, MentoringRole.Mentor, capacity: 2);
        enrolment.TakePlace();
        await GivenAsync(Hanna, mentor);
        await GivenAsync(cohort);
        await GivenAsync(enrolment);

        await InStoreAsync(s => new StartMatchRun(s).RunAsync(cohort.Id, AsHanna, default));
        await WorkAsync();

        var record = await InStoreAsync(s => s.MatchRecords.SingleAsync());
        Assert.Equal(1, Assert.Single(record.Problem.Candidates).Places);
        Assert.Empty(record.Plan.Unmatched);
    }

    [Fact]
    public async Task A_problem_keeps_a_zone_by_its_id_alone_so_that_its_hash_is_the_same_on_every_machine()
    {
        await GivenPeersAsync(2);
        var id = (await PreviewAsync()).Value;

        var problem = (await RecordAsync(id)).Problem;

        Assert.Equal((await RunAsync(id)).InputHash, problem.Hash());
        Assert.DoesNotContain(
            "DisplayName",
            System.Text.Json.JsonSerializer.Serialize(problem),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_new_preview_takes_the_place_of_the_old_one()
    {
        await GivenPeersAsync(2);

        await PreviewAsync();
        await PreviewAsync();

        var states = await InStoreAsync(s => s.MatchRuns.Select(r => r.State).ToListAsync());
        Assert.Equal([MatchRunState.Preview, MatchRunState.Superseded], states.Order());
    }

    [Fact]
    public async Task Only_coordinators_preview_and_only_cohorts_that_are_going_on()
    {
        await GivenPeersAsync(2, CohortState.Cancelled);

        Assert.IsType<CohortIsNot>((await StartAsync()).Refusal);
        Assert.IsType<NotFound>((await StartAsync(ActOf(Hanna))).Refusal);
    }

    private Cohort ClosedCohort() => A.Cohort(Hanna, state: CohortState.Matching);

    private async Task<MatchProblem> ProblemAsync(Cohort cohort) =>
        (await InStoreAsync(s => MatchInputs.LoadAsync(s, cohort, 1, Now, CancellationToken.None))).Problem;
}
