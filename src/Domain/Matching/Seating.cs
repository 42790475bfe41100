using MentorBot.Domain.Matching.Kernel;

namespace MentorBot.Domain.Matching;

/// <summary>
/// The places of a cohort as the vertices of a graph. A mentor's second and further places are worth nothing by
/// themselves, so that as many people as possible, mentors included, get somebody before anybody gets a second mentee.
/// </summary>
internal sealed class Seating
{
    private readonly List<Seat> seats = [];
    private readonly List<int>[] seatsOf;

    public Seating(MatchProblem problem, PairSurvey survey)
    {
        seatsOf = new List<int>[problem.Candidates.Count];
        for (var candidate = 0; candidate < seatsOf.Length; candidate++)
        {
            var places = Sides.PlacesOf(problem.Model, problem.Candidates[candidate]);
            var useful = Math.Min(places, survey.PartnersOf(candidate).Count);
            seatsOf[candidate] = [.. Enumerable.Range(seats.Count, Math.Max(useful, 0))];
            var worth = PlanObjective.WorthOf(problem.Candidates[candidate], seatsOf.Length);
            seats.AddRange(seatsOf[candidate].Select((_, index) => new Seat(candidate, index == 0 ? worth : 0)));
        }
    }

    public WeightedGraph Graph(PairSurvey survey) => new(seats.Count, survey.Possible.SelectMany(Edges));

    /// <summary>The pairs of a matching of the seats, as positions of candidates, the smaller first.</summary>
    public IEnumerable<(int One, int Other)> Pairs(IReadOnlyList<int> partners) =>
        Enumerable
            .Range(0, seats.Count)
            .Where(seat => partners[seat] > seat)
            .Select(seat => (seats[seat].Candidate, seats[partners[seat]].Candidate));

    private IEnumerable<WeightedEdge> Edges(PossiblePair pair) =>
        from one in seatsOf[pair.One]
        from other in seatsOf[pair.Other]
        select new WeightedEdge(one, other, seats[one].Worth + seats[other].Worth + pair.Score);

    private readonly record struct Seat(int Candidate, long Worth);
}
