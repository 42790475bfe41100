using MentorBot.Domain.Matching.Kernel.Rounds;

namespace MentorBot.Domain.Tests.Matching.Kernel.Rounds;

public sealed class RoundRobinTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(8, 7)]
    [InlineData(11, 11)]
    [InlineData(100, 99)]
    public void Everybody_meets_everybody_exactly_once(int people, int rounds)
    {
        var plan = RoundRobin.Rounds(people);

        Assert.Equal(rounds, plan.Count);
        var pairs = plan.SelectMany(round => round).ToList();
        Assert.Equal(people * (people - 1) / 2, pairs.Count);
        Assert.Equal(pairs.Count, pairs.Distinct().Count());
        Assert.All(pairs, pair => Assert.True(0 <= pair.One && pair.One < pair.Other && pair.Other < people));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public void In_an_odd_company_everybody_sits_out_once_and_in_an_even_one_nobody(int people)
    {
        var sittingOut = RoundRobin
            .Rounds(people)
            .SelectMany(round =>
                Enumerable.Range(0, people).Except(round.SelectMany(pair => (int[])[pair.One, pair.Other]))
            );

        Assert.Equal(people % 2 == 0 ? [] : Enumerable.Range(0, people), sittingOut.Order());
    }
}
