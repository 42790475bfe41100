using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Matching;

public sealed class ScoringTests
{
    private static readonly MatchWeights Weights = Cast.Weights;

    [Fact]
    public void Two_peers_who_give_and_get_all_they_want_score_the_most()
    {
        var ada = Cast.Peer(1, ["C#", "SQL"], ["Writing"]) with { Languages = ["en", "de"], Department = "Sales" };
        var bob = Cast.Peer(2, ["Writing"], ["SQL", "C#"]) with { Languages = ["de", "en"] };

        var terms = Terms(Cast.Peers(ada, bob));

        Assert.Equal(1000, terms.Sum(term => term.Points));
        Assert.Equal(Enum.GetValues<ScoreTermKind>(), terms.Select(term => term.Kind));
        Assert.Equal(
            ["C#,SQL,Writing", "Experienced,Experienced", "8", "Either", "de,en", "Sales,Engineering"],
            terms.Take(6).Select(term => string.Join(',', term.Facts))
        );
    }

    [Fact]
    public void Two_peers_with_nothing_for_one_another_score_nothing_and_name_nothing()
    {
        var ada = Cast.Peer(1) with { Level = ExperienceLevel.Starting, Availability = Night };
        var bob = Cast.Peer(2) with { Level = ExperienceLevel.Senior, Format = MeetingFormat.Remote };

        var terms = Terms(Cast.Peers(ada, bob) with { Weights = Weights with { Format = 0 } });

        Assert.All(terms, term => Assert.Equal((0, 0), (term.Points, term.Facts.Count)));
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 275)]
    [InlineData(1, 2, 137)]
    [InlineData(2, 3, 183)]
    [InlineData(3, 3, 275)]
    [InlineData(4, 5, 275)]
    [InlineData(0, 0, 0)]
    public void What_one_peer_gets_is_half_of_the_points_for_goals(int met, int wanted, int points)
    {
        string[] skills = ["A", "B", "C", "D", "E"];
        var giver = Cast.Peer(1, skills[..met], []);
        var getter = Cast.Peer(2, [], skills[..wanted]);

        Assert.Equal(points, Points(Cast.Peers(giver, getter), ScoreTermKind.Goals));
        Assert.Equal(points, Points(Cast.Peers(getter with { Person = giver.Person }, giver), ScoreTermKind.Goals));
    }

    [Fact]
    public void Only_what_the_mentee_wants_counts_between_mentor_and_mentee()
    {
        var mentor = Cast.Mentor(1) with { Offers = ["SQL"], Wants = ["Golf"] };
        var mentee = Cast.Mentee(2) with { Offers = ["Golf"], Wants = ["SQL"] };
        var goals = Terms(Cast.OneToOne(mentor, mentee))[0];

        Assert.Equal(550, goals.Points);
        Assert.Equal(["SQL"], goals.Facts);
    }

    [Theory]
    [InlineData(ExperienceLevel.Growing, 40)]
    [InlineData(ExperienceLevel.Experienced, 100)]
    [InlineData(ExperienceLevel.Senior, 100)]
    [InlineData(ExperienceLevel.Leading, 70)]
    public void A_mentor_one_or_two_steps_ahead_is_best(ExperienceLevel mentor, int points) =>
        Assert.Equal(
            points,
            Points(Cast.OneToOne(Cast.Mentor(1) with { Level = mentor }, Cast.Mentee(2)), ScoreTermKind.Level)
        );

    [Theory]
    [InlineData(ExperienceLevel.Starting, 40)]
    [InlineData(ExperienceLevel.Growing, 80)]
    [InlineData(ExperienceLevel.Experienced, 100)]
    [InlineData(ExperienceLevel.Senior, 80)]
    public void Peers_are_best_at_the_same_level(ExperienceLevel level, int points) =>
        Assert.Equal(
            points,
            Points(Cast.Peers(Cast.Peer(1) with { Level = level }, Cast.Peer(2)), ScoreTermKind.Level)
        );

    [Theory]
    [InlineData("11:00", 50, "2")]
    [InlineData("12:50", 95, "3.5")]
    [InlineData("15:00", 150, "6")]
    [InlineData("17:00", 150, "8")]
    public void Common_hours_count_up_to_six_and_are_told_in_half_hours(string until, int points, string fact)
    {
        var busy = Cast.Peer(1) with { Availability = Cast.Working("Etc/UTC", to: until) };
        var term = Terms(Cast.Peers(busy, Cast.Peer(2))).Single(term => term.Kind == ScoreTermKind.OverlapHours);

        Assert.Equal((points, fact), (term.Points, term.Facts.Single()));
    }

    [Theory]
    [InlineData(MeetingFormat.Remote, MeetingFormat.Remote, 75, "Remote")]
    [InlineData(MeetingFormat.Either, MeetingFormat.InPerson, 37, "InPerson")]
    [InlineData(MeetingFormat.Remote, MeetingFormat.Either, 37, "Remote")]
    public void The_same_format_is_better_than_one_that_gives_way(
        MeetingFormat one,
        MeetingFormat two,
        int points,
        string meetsAs
    )
    {
        var terms = Terms(Cast.Peers(Cast.Peer(1) with { Format = one }, Cast.Peer(2) with { Format = two }));

        Assert.Equal((points, meetsAs), (terms[3].Points, terms[3].Facts.Single()));
    }

    [Fact]
    public void A_department_nobody_knows_is_not_another_department() =>
        Assert.Equal(
            0,
            Points(Cast.Peers(Cast.Peer(1) with { Department = null }, Cast.Peer(2)), ScoreTermKind.OtherDepartment)
        );

    [Fact]
    public void Terms_stay_within_their_weights_and_do_not_depend_on_who_is_asked_first()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var problem = new RandomCohort(seed).Problem(MentoringModel.PeerPairs, people: 2);
            var terms = Terms(problem);
            var (w, turned) = (problem.Weights, new PairFinder(problem).Find(1, 0)!);
            int[] most =
            [
                w.Goals,
                w.Level,
                w.OverlapHours,
                w.Format,
                w.SecondLanguage,
                w.OtherDepartment,
                w.SharedInterests,
                w.Preference,
                w.Experience,
                w.Inclusion,
            ];

            Assert.All(terms.Zip(most), pair => Assert.InRange(pair.First.Points, 0, pair.Second));
            Assert.Equal(terms.Select(term => term.Points), Scoring.Terms(turned, problem).Select(term => term.Points));
        }
    }

    private static WorkingTime Night => Cast.Working("Etc/UTC", WorkDays.Weekdays, "20:00", "23:00");

    private static IReadOnlyList<ScoreTerm> Terms(MatchProblem problem) =>
        Scoring.Terms(new PairFinder(problem).Find(0, 1)!, problem);

    private static int Points(MatchProblem problem, ScoreTermKind kind) =>
        Terms(problem).Single(term => term.Kind == kind).Points;
}
