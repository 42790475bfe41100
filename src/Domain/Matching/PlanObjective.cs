namespace MentorBot.Domain.Matching;

/// <summary>
/// The order of aims as one number: debts of earlier rounds, the greatest debt first; then the number of people matched;
/// then the sum of scores.
/// </summary>
/// <remarks>
/// One person is worth more than all scores together, so scores only decide between the same worth of people. Each round
/// sat out is worth one person more, and that is enough: the sets of people that a matching can cover form a matroid
/// (J. Edmonds and D. R. Fulkerson, Transversals and matroid partition, 1965). There the heaviest set takes as many of
/// the longest waiting as can be had, then as many of the next, and is a largest one, by whatever amounts they differ.
/// </remarks>
internal static class PlanObjective
{
    /// <summary>What it is worth that somebody gets a match at all, among so many people.</summary>
    public static long WorthOf(Candidate candidate, int people) =>
        (((long)people * Scoring.Most) + 1) * (1 + (long)Math.Max(candidate.SatOut, 0));
}
