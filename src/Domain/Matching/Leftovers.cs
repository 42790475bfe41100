namespace MentorBot.Domain.Matching;

/// <summary>Tells everybody who got no match why.</summary>
internal static class Leftovers
{
    /// <param name="pairs">The plan, as positions of candidates.</param>
    public static IEnumerable<UnmatchedPerson> Explain(
        MatchProblem problem,
        PairSurvey survey,
        IReadOnlyList<(int One, int Other)> pairs
    )
    {
        var taken = pairs
            .Concat(pairs.Select(pair => (One: pair.Other, Other: pair.One)))
            .ToLookup(pair => pair.One, pair => pair.Other);
        return Enumerable
            .Range(0, problem.Candidates.Count)
            .Where(candidate => !taken.Contains(candidate))
            .Select(candidate => Explain(problem.Candidates[candidate], candidate, survey, taken));
    }

    private static UnmatchedPerson Explain(Candidate person, int position, PairSurvey survey, ILookup<int, int> taken)
    {
        var possible = survey.PartnersOf(position).Count;
        if (possible > 0)
        {
            return new(person.Person, UnmatchedReason.Shortage, Rivals(position, survey, taken), possible);
        }

        var (reason, blocked) = survey.MainBlock(position);
        return new(person.Person, reason, blocked, possible);
    }

    /// <summary>
    /// How many people compete for the same partners: the person, everybody who has or could do with a partner this person
    /// could have had, and so on from them. Between mentors and mentees this is a proof: together they have fewer places
    /// to go to than they are.
    /// </summary>
    private static int Rivals(int person, PairSurvey survey, ILookup<int, int> taken)
    {
        var rivals = new HashSet<int> { person };
        var wanted = new HashSet<int>();
        var open = new Queue<int>(rivals);
        while (open.TryDequeue(out var rival))
        {
            var claimants = survey.PartnersOf(rival).Where(wanted.Add).SelectMany(Claimants);
            foreach (var claimant in claimants.Where(rivals.Add))
            {
                open.Enqueue(claimant);
            }
        }

        return rivals.Count;

        IEnumerable<int> Claimants(int partner) =>
            taken[partner].Concat(survey.PartnersOf(partner).Where(other => !taken.Contains(other)));
    }
}
