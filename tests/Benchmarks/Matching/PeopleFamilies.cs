using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>
/// People with profiles, among whom all possible pairs count: peers (pgm:n:seed), and mentors with places
/// (pbm:mentors:mentees:seed). Nothing is precomputed: scoring is part of the measured time.
/// </summary>
internal static class PeopleFamilies
{
    private const int MostPeople = 200_000;

    public static IInstance Peers(string[] parts)
    {
        var numbers = Numbers.Of(parts, "pgm:n:seed", (1, MostPeople), Numbers.Seed);
        var (people, seed) = (Gen.People(numbers[0], (ulong)numbers[1]), (ulong)numbers[1]);
        return new PeopleInstance(
            (settings, run) => new GeneralLoop<PeerScorer>(new PeerScorer(people, seed), null, settings, run).Solve(),
            (settings, run) => GeneralFairness<PeerScorer>.Solve(new PeerScorer(people, seed), null, settings, run)
        );
    }

    public static IInstance Mentors(string[] parts)
    {
        var numbers = Numbers.Of(
            parts,
            "pbm:mentors:mentees:seed",
            (1, MostPeople / 2),
            (1, MostPeople / 2),
            Numbers.Seed
        );
        var (mentors, seed) = (numbers[0], (ulong)numbers[2]);
        var people = Gen.MentorPopulation(mentors, numbers[1], seed);
        return new PeopleInstance(
            (settings, run) =>
            {
                var (scorer, sides) = Sides(people, mentors, seed);
                return new BipartiteLoop<MentorScorer>(scorer, sides, null, settings, run).Solve();
            },
            (settings, run) =>
            {
                var (scorer, sides) = Sides(people, mentors, seed);
                return BipartiteFairness<MentorScorer>.Solve(scorer, sides, null, settings, run);
            }
        );
    }

    private static (MentorScorer Scorer, TwoSides Sides) Sides(Person[] people, int mentors, ulong seed)
    {
        var scorer = new MentorScorer(people, mentors, seed);
        var ids = Enumerable.Range(0, people.Length).Select(scorer.IdOf).ToArray();
        return (scorer, new([.. ids.Select(id => id < mentors)], [.. ids.Select(id => people[id].Cap)]));
    }
}
