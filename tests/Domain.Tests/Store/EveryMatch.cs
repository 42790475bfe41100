using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.People;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Store;

/// <summary>A match run with everything stored beside it, and a coordinator's demand for a pair.</summary>
internal static class EveryMatch
{
    private static readonly DateTimeOffset Later = A.Now.AddDays(1);

    public static IEnumerable<object> Of(Cohort cohort, Person ada, Person manager)
    {
        var run = MatchRun.Queue(cohort.Id, manager.Id, A.Now);
        var record = MatchRecord.Of(run.Id, Problem(cohort, ada, manager), [ada.Id]);
        record.SetPlan(Plan(ada, manager));
        run.SetInputs(record.Problem.Hash());
        run.TellStarter();
        var maker = new SummaryMaker(record);
        var leftOut = new LeftOutGroup(LeftOutReason.Paused, 3, [ada.Id]);
        run.CompleteWithPreview(maker.Summary([leftOut], MatchComparison.Of(run.Id, record, record)), Later);
        run.CallOffApproval(new PreviewIsOutdated(cohort.Name));
        return
        [
            run,
            record,
            .. maker.Pages(),
            MatchLeftover.Of(run.Id, record.Plan.Unmatched[0], 5),
            MatchWish.Of(cohort.Id, new(ada.Id, manager.Id), MatchWishKind.Barred, manager.Id, A.Now),
        ];
    }

    private static MatchPlan Plan(Person ada, Person manager)
    {
        var pair = new PlannedPair(ada.Id, manager.Id, [new ScoreTerm(ScoreTermKind.Goals, 400, ["C#"])])
        {
            NextBest = new(manager.Id, 300),
            PriceToBar = new(0, 12, true),
        };
        return new([pair], [new UnmatchedPerson(ada.Id, UnmatchedReason.NoCommonHours, 3, 4)])
        {
            Proof = new(false, 400, 401, 12, 2),
            Steps = new(2, 410, 400, 300, 400) { BlockingPairs = 1 },
            Relaxing = [new(UnmatchedReason.NoCommonHours, 2)],
            Statistics = MatchStatistics.None with { Groups = [new(GroupKind.Level, "Growing", 5, 4, 400)] },
        };
    }

    private static MatchProblem Problem(Cohort cohort, Person ada, Person manager) =>
        new(
            cohort.Model,
            Seed: long.MaxValue,
            A.Now,
            cohort.Policy.Weights,
            new MatchRules { RepeatAfterRounds = 3, Inclusion = "More women who lead" },
            [Candidate(ada, manager), Candidate(manager, manager)],
            [new PastPair(new PersonPair(ada.Id, manager.Id), 2)],
            new MatchWishes([new PersonPair(ada.Id, manager.Id)], [])
        );

    private static Candidate Candidate(Person person, Person manager) =>
        new(
            person.Id,
            MentoringRole.Peer,
            1,
            ["C#"],
            ["SQL"],
            ExperienceLevel.Growing,
            ["en"],
            person.Working,
            MeetingFormat.Either,
            person.Department,
            [manager.Id],
            [],
            0
        )
        {
            Preferred = [manager.Id],
            Completed = 2,
            Affinities = ["Women"],
        };
}
