using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>What is wrong with a problem before anything runs: one refusal, the first found.</summary>
internal static class ProblemCheck
{
    /// <exception cref="ArgumentException">Somebody is in the problem twice.</exception>
    public static Refusal? Of(MatchProblem problem)
    {
        if (problem.Candidates.Count > MatchPlanner.MostPeople)
        {
            return new CohortTooLarge(problem.Candidates.Count, MatchPlanner.MostPeople);
        }

        if (problem.Candidates.DistinctBy(candidate => candidate.Person).Count() != problem.Candidates.Count)
        {
            throw new ArgumentException("Each person can be a candidate once.", nameof(problem));
        }

        return OfWeights(problem) ?? OfCircles(problem) ?? LockCheck.Of(problem);
    }

    private static Refusal? OfWeights(MatchProblem problem)
    {
        var weights = All(problem.Weights);
        var sum = weights.Sum(weight => (long)weight);
        return sum != Scoring.Most || weights.Any(weight => weight is < 0 or > Scoring.Most)
                ? new MatchWeightsOutOfRange(sum)
            : problem.Weights.Inclusion > 0 && problem.Rules.Inclusion is null ? new InclusionWithoutGoal()
            : null;
    }

    private static int[] All(MatchWeights weights) =>
        [
            weights.Goals,
            weights.Level,
            weights.OverlapHours,
            weights.Format,
            weights.SecondLanguage,
            weights.OtherDepartment,
            weights.SharedInterests,
            weights.Preference,
            weights.Experience,
            weights.Inclusion,
        ];

    private static Refusal? OfCircles(MatchProblem problem)
    {
        var (smallest, largest) = (problem.Rules.MinCircle, problem.Rules.MaxCircle);
        var people = problem.Candidates.Count(candidate => candidate.Places > 0);
        return problem.Model != MentoringModel.Circle ? null
            : smallest < MatchRules.SmallestCircle || largest > MatchRules.LargestCircle || largest < smallest
                ? new CircleSizesOutOfRange(smallest, largest)
            : people < smallest ? new TooFewForCircle(people, smallest)
            : null;
    }
}
