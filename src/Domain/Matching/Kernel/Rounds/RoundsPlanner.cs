namespace MentorBot.Domain.Matching.Kernel.Rounds;

/// <summary>
/// Plans one round after the other, each as well as it can be paired, so that nobody meets the same person twice. Whoever
/// sat out has the first claim in the next round. When somebody has met everybody they may meet, the oldest of those pairs
/// is possible again, one more for each round they have sat out, and the plan says which pairs are repeats.
/// </summary>
internal static class RoundsPlanner
{
    public static RoundsPlan Plan(RoundsProblem problem, PairForRound pair, KernelRun run)
    {
        var met = new MetBefore(problem);
        var absences = new Absences(problem.SatOut);
        var rounds = new List<IReadOnlyList<(int One, int Other)>>();
        var repeats = new List<RepeatedPair>();
        for (var round = 0; round < problem.Rounds; round++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var barred = met.Barred(absences.InARow);
            IReadOnlyList<(int One, int Other)> pairs =
            [
                .. pair(new(round, absences.Claims(), barred)).Select(Sorted).Order(),
            ];
            repeats.AddRange(met.Meet(round, pairs));
            absences.Note(pairs);
            rounds.Add(pairs);
            run.Progress?.Report(new(MatchStage.Matching, 100 * (round + 1) / problem.Rounds));
        }

        return new(rounds, repeats);
    }

    private static (int One, int Other) Sorted((int One, int Other) pair) =>
        pair.One < pair.Other ? pair : (pair.Other, pair.One);
}
