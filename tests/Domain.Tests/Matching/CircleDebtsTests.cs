using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Matching.Planning;

namespace MentorBot.Domain.Tests.Matching;

public sealed class CircleDebtsTests
{
    [Fact]
    public void Any_number_of_smaller_debts_is_worth_less_than_one_greater_debt() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(-1, 5).ListOf()),
                debts =>
                {
                    var worths = CircleDebts.Worths([.. debts]);
                    return Enumerable
                        .Range(0, debts.Count)
                        .All(at =>
                            worths[at] > worths.Where((_, other) => debts[other] < debts[at] && debts[at] > 0).Sum()
                            && debts.Index().All(o => debts[at] != o.Item || worths[o.Index] == worths[at])
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void With_more_ranks_than_fit_the_longest_waiting_stay_apart_and_the_smallest_debts_are_one()
    {
        var debts = Enumerable.Range(0, 8).SelectMany(debt => Enumerable.Repeat(debt, 1000)).ToArray();

        var worths = CircleDebts.Worths(debts);

        Assert.True(worths.Aggregate(Int128.Zero, (sum, worth) => sum + worth) < 1L << 60);
        Assert.True(worths[^1] > worths[..7000].Sum());
        Assert.True(worths[1000] > worths[..1000].Sum());
        Assert.Equal(worths[1000], worths[2000]);
    }

    [Fact]
    public void Nobody_in_debt_is_worth_more_than_anybody_else() =>
        Assert.Equal([1L, 1L, 1L], CircleDebts.Worths([0, -2, 0]));
}
