using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Stable;

namespace MentorBot.Domain.Tests.Matching.Kernel.Stable;

public sealed class DeferredAcceptanceTests
{
    [Fact]
    public void Nobody_does_better_in_any_other_stable_assignment()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var problem = Small(seed);
            var hosts = DeferredAcceptance.Solve(problem, KernelRun.Quiet);
            var ranks = Ranks(problem, hosts);
            Assert.True(BlockingPairs.Of(problem, hosts, 1).Count == 0, $"Seed {seed}");
            foreach (var other in AllAssignments(problem).Where(other => IsStable(problem, other)))
            {
                var others = Ranks(problem, other);
                Assert.True(ranks.Zip(others).All(pair => NotWorse(pair.First, pair.Second)), $"Seed {seed}");
            }
        }
    }

    [Fact]
    public void Blocking_pairs_are_those_that_both_sides_would_rather_have()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var problem = Small(seed);
            foreach (var hosts in AllAssignments(problem))
            {
                var blocking = BlockingPairs.Of(problem, hosts, 2);
                Assert.Equal(blocking.Count == 0, IsStable(problem, hosts));
                Assert.Equal(Math.Min(2, blocking.Count), blocking.First.Count);
                Assert.All(blocking.First, pair => Assert.True(Blocks(problem, hosts, pair.Applicant, pair.Host)));
            }
        }
    }

    [Fact]
    public void Somebody_given_to_a_host_that_is_not_on_the_list_would_rather_have_any_that_is()
    {
        var problem = new StableProblem([0, 1, 2], [0, 0], [5, 3], [1, 1]);

        var blocking = BlockingPairs.Of(problem, [1, 0], 10);
        Assert.Equal((0, 0), (blocking.Count, blocking.First.Count));
        Assert.Equal([new(1, 0)], BlockingPairs.Of(problem, [0, 1], 10).First);
    }

    [Fact]
    public void Lists_can_be_cut()
    {
        var problem = Small(3);

        Assert.All(Enumerable.Range(0, problem.Applicants), one => Assert.True(Length(problem.Cut(1), one) <= 1));
        Assert.Equal(problem.Host, problem.Cut(100).Host);
        Assert.All(DeferredAcceptance.Solve(problem.Cut(0), KernelRun.Quiet), host => Assert.Equal(-1, host));
    }

    private static int Length(StableProblem problem, int applicant) =>
        problem.Start[applicant + 1] - problem.Start[applicant];

    private static bool NotWorse(int rank, int other) => other == 0 || (rank > 0 && rank <= other);

    /// <summary>1 for the first of a list; 0 for nobody.</summary>
    private static int[] Ranks(StableProblem problem, int[] hosts) =>
        [.. hosts.Select((host, one) => host < 0 ? 0 : problem.RankOf(one, host) + 1)];

    private static StableProblem Small(int seed)
    {
        var random = new Random(seed);
        var (applicants, hosts) = (random.Next(0, 5), random.Next(1, 4));
        var (start, host, key) = (new List<int> { 0 }, new List<int>(), new List<ulong>());
        for (var one = 0; one < applicants; one++)
        {
            var liked = Enumerable.Range(0, hosts).ToArray();
            random.Shuffle(liked);
            host.AddRange(liked.Take(random.Next(0, hosts + 1)));
            start.Add(host.Count);
        }

        key.AddRange(host.Select(_ => (ulong)random.Next(0, 4)));
        return new([.. start], [.. host], [.. key], [.. Enumerable.Range(0, hosts).Select(_ => random.Next(0, 3))]);
    }

    private static IEnumerable<int[]> AllAssignments(StableProblem problem)
    {
        IEnumerable<int[]> all =
        [
            [],
        ];
        for (var one = 0; one < problem.Applicants; one++)
        {
            int[] choices = [-1, .. problem.Host[problem.Start[one]..problem.Start[one + 1]]];
            all = all.SelectMany(chosen => choices.Select(choice => (int[])[.. chosen, choice])).ToList();
        }

        return all.Where(hosts =>
            hosts.Where(host => host >= 0).CountBy(host => host).All(held => held.Value <= problem.Capacities[held.Key])
        );
    }

    private static bool IsStable(StableProblem problem, int[] hosts) =>
        !Enumerable
            .Range(0, problem.Applicants)
            .Any(one => Enumerable.Range(0, problem.Capacities.Length).Any(host => Blocks(problem, hosts, one, host)));

    private static bool Blocks(StableProblem problem, int[] hosts, int applicant, int host)
    {
        var rank = problem.RankOf(applicant, host);
        var held = Enumerable.Range(0, hosts.Length).Where(other => hosts[other] == host).ToList();
        return rank >= 0
            && hosts[applicant] != host
            && (hosts[applicant] < 0 || rank < problem.RankOf(applicant, hosts[applicant]))
            && (held.Count < problem.Capacities[host] || held.Any(other => Key(applicant).CompareTo(Key(other)) < 0));

        (ulong, int) Key(int one) => (problem.HostKey[problem.Start[one] + problem.RankOf(one, host)], one);
    }
}
