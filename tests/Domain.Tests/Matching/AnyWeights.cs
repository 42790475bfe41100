using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Weights that add up to 1000: the defaults, all equal, everything on one term, or random ones.</summary>
internal static class AnyWeights
{
    private const int Terms = 10;

    public static MatchWeights Of(Random random) =>
        random.Next(4) switch
        {
            0 => new(),
            1 => From(Enumerable.Repeat(1000 / Terms, Terms)),
            2 => From(Enumerable.Range(0, Terms).Select(OnlyOne(random.Next(Terms)))),
            _ => From(Parts(random)),
        };

    private static Func<int, int> OnlyOne(int term) => at => at == term ? 1000 : 0;

    private static IEnumerable<int> Parts(Random random)
    {
        var cuts = Enumerable.Range(0, Terms - 1).Select(_ => random.Next(1001)).Append(1000).Order().ToList();
        return cuts.Select((cut, at) => at == 0 ? cut : cut - cuts[at - 1]);
    }

    private static MatchWeights From(IEnumerable<int> weights)
    {
        var all = weights.ToArray();
        return new()
        {
            Goals = all[0],
            Level = all[1],
            OverlapHours = all[2],
            Format = all[3],
            SecondLanguage = all[4],
            OtherDepartment = all[5],
            SharedInterests = all[6],
            Preference = all[7],
            Experience = all[8],
            Inclusion = all[9],
        };
    }
}
