using System.Globalization;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Stable;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>
/// stable:mentors:mentees:seed:L10 or :Lall. Cardinality is the number of mentees with a mentor, value the sum of their
/// ranks.
/// </summary>
internal static class StableFamily
{
    private const int MostOnASide = 20_000;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static IInstance Read(string[] parts)
    {
        var range = (1, MostOnASide);
        var numbers = Numbers.Of([.. parts.Take(4)], "stable:mentors:mentees:seed:L10", range, range, Numbers.Seed);
        var length = parts switch
        {
            [_, _, _, _] or [_, _, _, _, "Lall"] => int.MaxValue,
            [_, _, _, _, ['L', .. var digits]] when int.TryParse(digits, NumberStyles.None, Invariant, out var most) =>
                most,
            _ => throw new FormatException($"“{parts[^1]}” is not a length of lists; write L10 or Lall."),
        };
        var lists = StableLists.Of(numbers[0], numbers[1], (ulong)numbers[2], length);
        return new StableInstance(new(lists.Start, lists.Mentor, lists.Key, lists.Places), numbers[0]);
    }

    private sealed class StableInstance(StableProblem problem, int mentors) : IInstance
    {
        public Outcome Solve(bool fair, KernelRun run)
        {
            var hosts = DeferredAcceptance.Solve(problem, run);
            var blocking = BlockingPairs.Of(problem, hosts, 0).Count;
            var ranks = hosts.Select((host, mentee) => host < 0 ? 0 : problem.RankOf(mentee, host) + 1).ToList();
            var checksum = StableLists.Checksum(hosts, mentors);
            return new(
                ranks.Count(rank => rank > 0),
                ranks.Sum(),
                null,
                blocking == 0 ? "optimal" : "none",
                $"blocking={blocking} checksum={checksum:x16}"
            );
        }
    }
}
