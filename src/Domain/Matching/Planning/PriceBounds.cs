using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>
/// Between which limits the price of a demand lies, without a new plan: at least what the duals say, at most what the best
/// exchange with one other pair loses. Both are for as many people and no worse a minimum.
/// </summary>
internal sealed class PriceBounds
{
    private readonly ResidualProblem residual;
    private readonly ProvedPairs proved;
    private readonly CompiledScores scores;
    private readonly ILookup<PersonId, int> numbers;

    private PriceBounds(ResidualProblem residual, ProvedPairs proved)
    {
        (this.residual, this.proved, scores) = (residual, proved, new(residual.Profile));
        numbers = Enumerable.Range(0, residual.Profile.Roster.Count).ToLookup(PersonAt);
    }

    /// <returns>Null when no plan is proved.</returns>
    public static PriceBounds? Of(MatchProblem problem, KernelRun run)
    {
        var posed = new ResidualProblem(problem);
        return ProvedPairs.Of(posed, run) is { } found ? new(posed, found) : null;
    }

    public PairPrice ToBar(PersonPair pair)
    {
        var made = Array.FindIndex(proved.Pairs, own => new PersonPair(PersonAt(own.U), PersonAt(own.V)) == pair);
        if (made < 0)
        {
            return new(0, 0, Exact: true);
        }

        var (one, other, score) = proved.Pairs[made];
        var (ofOne, ofOther) = (Others(one, PersonAt(other)), Others(other, PersonAt(one)));
        var least = (Fall(one, ofOne) + Fall(other, ofOther)) / 2;
        var most = proved.Pairs.Where(own => !IsOf(own, pair)).Min(own => Loss(ofOne, ofOther, own)) + score;
        return Price(least, most, isExact: most == least);
    }

    public PairPrice ToForce(PersonPair pair)
    {
        if (!numbers.Contains(pair.First) || !numbers.Contains(pair.Second))
        {
            return new(0, 0, Exact: true);
        }

        var forced = (
            from one in numbers[pair.First]
            from other in numbers[pair.Second]
            select (One: one, Other: other, Score: PairScores.Exact(scores, one, other))
        ).ToList();
        var least = forced.Min(own => proved.Duals.Slack(own.One, own.Other, own.Score)) / 2;
        var isMade = Array.Exists(proved.Pairs, own => IsWith(own, pair.First) && IsWith(own, pair.Second));
        return Price(least, isMade ? 0 : Exchange(pair, forced[0].Score), isExact: false);
    }

    /// <summary>What is lost at least when the partners of the two become a pair in their turn; null when they cannot.</summary>
    private long? Exchange(PersonPair pair, int score) =>
        (
            from first in proved.Pairs
            where IsWith(first, pair.First)
            from second in proved.Pairs
            where IsWith(second, pair.Second)
            let rest = Rest(first, second, pair)
            where rest >= proved.Threshold
            select (long?)(first.Score + second.Score - score - rest)
        ).Min();

    private PairPrice Price(long least, long? most, bool isExact) =>
        new(0, Math.Min(least, most ?? long.MaxValue), isExact) { AtMost = isExact ? null : most };

    /// <summary>What those two score together who are left when two pairs give up a person each; -1 when they may not be a pair.</summary>
    private int Rest(ScoredEdge first, ScoredEdge second, PersonPair pair)
    {
        var one = PersonAt(first.U) == pair.First ? first.V : first.U;
        var other = PersonAt(second.U) == pair.Second ? second.V : second.U;
        return PersonAt(one) == PersonAt(other) ? -1 : PairScores.Exact(scores, one, other);
    }

    /// <summary>The scores of a person with all others that count, but one.</summary>
    private Dictionary<int, int> Others(int number, PersonId besides) =>
        PossiblePairs
            .PartnersOf(scores, number)
            .Where(partner => partner.Score >= proved.Threshold && PersonAt(partner.Other) != besides)
            .ToDictionary(partner => partner.Other, partner => partner.Score);

    /// <summary>How far a dual could fall if one pair were gone.</summary>
    private long Fall(int number, Dictionary<int, int> others) =>
        others.Aggregate(
            proved.Duals.Spare(number),
            (fall, other) => Math.Min(fall, proved.Duals.Slack(number, other.Key, other.Value))
        );

    /// <summary>What another pair loses when its people go to the two, the better way round; null when neither works.</summary>
    private static long? Loss(Dictionary<int, int> ofOne, Dictionary<int, int> ofOther, ScoredEdge own)
    {
        var straight = Gain(own.U, own.V);
        var crossed = Gain(own.V, own.U);
        return straight is null && crossed is null ? null : own.Score - Math.Max(straight ?? -1, crossed ?? -1);

        long? Gain(int withOne, int withOther) =>
            ofOne.TryGetValue(withOne, out var first) && ofOther.TryGetValue(withOther, out var second)
                ? first + second
                : null;
    }

    private bool IsOf(ScoredEdge own, PersonPair pair) => IsWith(own, pair.First) || IsWith(own, pair.Second);

    private bool IsWith(ScoredEdge own, PersonId person) => PersonAt(own.U) == person || PersonAt(own.V) == person;

    private PersonId PersonAt(int number) => residual.Profile.Roster[number].Person;
}
