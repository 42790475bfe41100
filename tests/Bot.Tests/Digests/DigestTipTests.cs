using MentorBot.Bot.Digests;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Tests.Digests;

public sealed class DigestTipTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Every_week_has_another_tip_and_there_are_eight_at_least()
    {
        var tips = Enumerable.Range(0, DigestTips.Count).Select(week => TipOf(Monday.AddDays(7 * week))).ToList();

        Assert.True(DigestTips.Count >= 8);
        Assert.Equal(tips.Count, tips.Distinct().Count());
        Assert.All(tips, tip => Assert.InRange(tip.Length, 20, 160));
    }

    [Fact]
    public void The_tip_stays_the_same_from_Monday_to_Sunday()
    {
        Assert.Equal(TipOf(Monday), TipOf(Monday.AddDays(6)));
        Assert.NotEqual(TipOf(Monday), TipOf(Monday.AddDays(7)));
    }

    private static string TipOf(DateOnly day) =>
        DigestTips.Of(new DigestLetter(DigestContent.Empty, WorkingTime.Default("Etc/UTC"), day)).Plain;
}
