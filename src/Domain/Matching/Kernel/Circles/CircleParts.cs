namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>
/// More people than one search can hold: each part is solved for itself, then whoever was not placed is put together with
/// some of the circles and gets a second chance. Parts are drawn evenly, so that each is like the whole.
/// </summary>
internal sealed class CircleParts(CircleProblem problem, ulong seed, double effort, KernelRun run)
{
    /// <summary>Up to so many people are solved as one.</summary>
    public const int MostAtOnce = 2048;

    private const int PartSize = 1024;

    public List<int[]> Solve()
    {
        var parts = (problem.People.Count + PartSize - 1) / PartSize;
        var members = Enumerable.Range(0, parts).Select(_ => new List<int>()).ToArray();
        foreach (
            var (index, group) in CircleItems.Groups(problem, [.. Enumerable.Range(0, problem.People.Count)]).Index()
        )
        {
            members[index % parts].AddRange(group);
        }

        var circles = SolveAll(members, 0).SelectMany(part => part).ToList();
        return SecondChance(circles, parts);
    }

    private List<int[]>[] SolveAll(IReadOnlyList<int>[] parts, int firstStart)
    {
        var found = new List<int[]>[parts.Length];
        var progress = new CircleProgress(run, parts.Length);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = run.Threads,
            CancellationToken = run.Cancellation,
        };
        Parallel.For(
            0,
            parts.Length,
            options,
            part =>
            {
                var items = CircleItems.Of(problem, parts[part], run.Cancellation);
                var own = CircleStarts.SeedOf(seed, firstStart + part);
                var search = CircleStarts.Search(items, new(items), own, effort, progress.Tick);
                found[part] = [.. CircleSolver.People(items, search.Circles)];
            }
        );
        return found;
    }

    /// <summary>Each group of the unplaced meets circles of its own; what comes of it counts where it is better.</summary>
    private List<int[]> SecondChance(List<int[]> circles, int parts)
    {
        var placed = circles.SelectMany(circle => circle).ToHashSet();
        var unplaced = Enumerable.Range(0, problem.People.Count).Where(person => !placed.Contains(person)).ToList();
        var groups = Math.Min((unplaced.Count + (PartSize / 4) - 1) / (PartSize / 4), parts);
        var share = Math.Min(PartSize * 3 / 4 / problem.Largest, groups == 0 ? 0 : circles.Count / groups);
        int[][][] before = [.. Enumerable.Range(0, groups).Select(g => circles.GetRange(g * share, share).ToArray())];
        IReadOnlyList<int>[] members =
        [
            .. before.Select(
                (own, g) =>
                    own.SelectMany(circle => circle).Concat(unplaced.Where((_, index) => index % groups == g)).ToList()
            ),
        ];
        var after = SolveAll(members, parts);
        var rest = circles.Skip(groups * share);
        return [.. rest, .. after.SelectMany((now, g) => Better(now, before[g]))];
    }

    private IReadOnlyList<int[]> Better(IReadOnlyList<int[]> now, IReadOnlyList<int[]> before) =>
        CircleScore.Of(problem, now).CompareTo(CircleScore.Of(problem, before)) > 0 ? now : before;
}
