using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;
using PairScores = MentorBot.Domain.Matching.Kernel.AllPairs.PairScores;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>The compiled scores, by vectors and one by one, are the sums of the terms that people read.</summary>
public sealed class CompiledScoresTests
{
    private static readonly MentoringModel[] Models = Enum.GetValues<MentoringModel>();

    [Fact]
    public void Every_pair_scores_what_its_terms_add_up_to_or_is_forbidden_by_a_rule() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150),
            Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => Agree(Problem(seed)))
        );

    [Fact]
    public void More_skills_languages_and_departments_than_bits_in_a_word_are_told_apart()
    {
        var many = Enumerable.Range(0, 150).Select(number => $"S{number:000}").ToArray();
        var people = Enumerable
            .Range(1, 80)
            .Select(n =>
                Cast.Peer(n, many[n..(n + 40)], [.. many[(n / 2)..(n + 5)].Reverse()]) with
                {
                    Languages = [$"l{n % 70}", $"l{n * 7 % 70}", "en"],
                    Department = $"D{n}",
                }
            );

        Assert.True(Agree(Cast.Peers([.. people]) with { Weights = new() }));
    }

    [Fact]
    public void Somebody_who_says_nothing_and_somebody_who_says_everything_twice_can_be_scored()
    {
        var silent = Cast.Peer(1, [], []) with { Languages = [] };
        var loud = Cast.Peer(2, ["A", "A", "B"], ["B", "B", "C", "C"]) with { Languages = ["en", "en"] };
        var other = Cast.Peer(3, ["B", "C", "C"], ["A"]) with { Languages = ["en", "de"], Preferred = [loud.Person] };

        Assert.True(Agree(Cast.Peers(silent, loud, other) with { Weights = new() }));
    }

    [Fact]
    public void Where_nearly_everybody_works_at_hours_of_their_own_hours_count_all_the_same()
    {
        var people = Enumerable
            .Range(1, BucketPoints.MostWrittenDown + 1)
            .Select(n => Cast.Peer(n, ["A"], ["A"]) with { Availability = HoursOfTheirOwn(n) });
        var problem = Cast.Peers([.. people]).InOrder();
        var (scores, finder, random) = (Compiled(problem), new PairFinder(problem), new Random(3));
        for (var round = 0; round < 500; round++)
        {
            var (one, other) = (random.Next(scores.Count / 2), scores.Count - 1 - random.Next(scores.Count / 2));
            var pair = finder.Find(scores.Roster.Positions[one], scores.Roster.Positions[other])!;
            var points = Scoring.Terms(pair, problem).Sum(term => term.Points);
            var explained = HardRules.Blocking(pair, problem) is null ? points : -1;
            Assert.Equal(explained, PairScores.Exact(scores, one, other));
        }
    }

    [Fact]
    public void Any_part_of_a_bucket_can_be_asked_for()
    {
        var problem = Cast.Peers([.. Enumerable.Range(1, 300).Select(n => Cast.Peer(n, [$"{n % 9}"], [$"{n % 7}"]))]);
        var scores = Compiled(problem.InOrder());
        var (all, part) = (new short[300], new short[300]);
        scores.UpperBounds(0, 0, 300, 0, all);
        for (var from = 0; from < 300; from += 7)
        {
            for (var to = from + 1; to <= 300; to += 13)
            {
                scores.UpperBounds(0, from, to, 0, part);
                Assert.Equal(all[from..to], part[..(to - from)]);
            }
        }
    }

    [Fact]
    public void Who_is_sought_is_never_passed_over() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => Finds(Problem(seed), seed))
        );

    /// <summary>Whatever the floor, bounds that reach it are what they are without one, and no other seems to reach it.</summary>
    private static bool Finds(MatchProblem problem, int seed)
    {
        var (scores, random) = (Compiled(problem), new Random(seed));
        var (all, some) = (new short[scores.Count], new short[scores.Count]);
        for (var round = 0; round < 40; round++)
        {
            var (one, bucket) = (random.Next(scores.Count), random.Next(scores.Buckets));
            var floor = random.Next(-10, 1_010);
            if (scores.BucketBound(scores.BucketOf(one), bucket) >= 0 && !Finds(scores, one, bucket, floor, all, some))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Finds(CompiledScores scores, int one, int bucket, int floor, short[] all, short[] some)
    {
        var (from, to) = (scores.BucketStart(bucket), scores.BucketStart(bucket + 1));
        scores.UpperBounds(one, from, to, 0, all);
        if (!scores.UpperBounds(one, from, to, floor, some))
        {
            Array.Fill(some, (short)-1);
        }

        var least = Math.Max(floor, 0);
        return Enumerable
            .Range(0, to - from)
            .All(at => from + at == one || (all[at] >= least ? some[at] == all[at] : some[at] < least));
    }

    private static WorkingTime HoursOfTheirOwn(int number) =>
        new(
            "Europe/Berlin",
            WorkDays.Weekdays,
            new TimeOnly(3, 0).AddMinutes(number / 200 * 50),
            new TimeOnly(12, 0).AddMinutes(number % 200)
        );

    private static MatchProblem Problem(int seed) =>
        new RandomCohort(seed).Problem(Models[seed % Models.Length], people: (seed / 7 % 90) + 1).InOrder();

    private static bool Agree(MatchProblem problem)
    {
        var (finder, scores) = (new PairFinder(problem), Compiled(problem));
        for (var one = 0; one < scores.Count; one++)
        {
            for (var other = 0; other < scores.Count; other++)
            {
                if (one != other && PairScores.Exact(scores, one, other) != Explained(one, other))
                {
                    return false;
                }
            }
        }

        AssertRows(scores);
        return true;

        int Explained(int one, int other)
        {
            var pair = finder.Find(scores.Roster.Positions[one], scores.Roster.Positions[other]);
            return pair is null || HardRules.Blocking(pair, problem) is not null
                ? -1
                : Scoring.Terms(pair, problem).Sum(term => term.Points);
        }
    }

    /// <summary>Whole rows, as searches ask for them, say what single pairs say.</summary>
    private static void AssertRows(CompiledScores scores)
    {
        var row = new short[scores.Count];
        for (var bucket = 0; bucket < scores.Buckets; bucket++)
        {
            var (from, to) = (scores.BucketStart(bucket), scores.BucketStart(bucket + 1));
            for (var one = 0; one < scores.Count; one++)
            {
                var bound = scores.BucketBound(scores.BucketOf(one), bucket);
                if (bound < 0)
                {
                    continue;
                }

                scores.UpperBounds(one, from, to, 0, row);
                for (var other = from; other < to; other++)
                {
                    var made = row[other - from] < 0 ? -1 : scores.Refine(one, other, row[other - from]);
                    Assert.True(one == other || made == PairScores.Exact(scores, one, other));
                    Assert.InRange(made, -1, bound);
                }
            }
        }
    }

    private static CompiledScores Compiled(MatchProblem problem) =>
        new(new Profile(problem, Enumerable.Range(0, problem.Candidates.Count)));
}
