using MentorBot.Domain.MatchRuns.Nights;

namespace MentorBot.Domain.Tests.Continuous;

public sealed class NightThresholdTests
{
    [Fact]
    public void It_falls_from_high_on_the_first_night_to_nothing_after_two_weeks()
    {
        var threshold = new NightThreshold(700);

        Assert.Equal(700, threshold.After(TimeSpan.Zero));
        Assert.Equal(350, threshold.After(TimeSpan.FromDays(7)));
        Assert.Equal(50, threshold.After(TimeSpan.FromDays(13)));
        Assert.Equal(0, threshold.After(TimeSpan.FromDays(14)));
        Assert.Equal(0, threshold.After(TimeSpan.FromDays(400)));
        Assert.Equal(700, threshold.After(TimeSpan.FromDays(-3)));
    }

    [Fact]
    public void It_never_rises_with_a_longer_wait_and_stays_between_nothing_and_high()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 2000; trial++)
        {
            var threshold = new NightThreshold(random.Next(0, 1001));
            var (one, other) = (random.NextDouble() * 20, random.NextDouble() * 20);
            var (shorter, longer) = (Math.Min(one, other), Math.Max(one, other));
            var before = threshold.After(TimeSpan.FromDays(shorter));
            var after = threshold.After(TimeSpan.FromDays(longer));
            Assert.True(after <= before, $"{threshold.High}: {after} after {longer} days, {before} after {shorter}.");
            Assert.InRange(after, 0, threshold.High);
        }
    }

    [Fact]
    public void High_is_the_best_quarter_of_what_was_proposed_lately_in_whatever_order()
    {
        int[] scores = [.. Enumerable.Range(1, 20).Select(n => n * 50)];

        Assert.Equal(750, NightThreshold.Of(scores).High);
        Assert.Equal(750, NightThreshold.Of([.. scores.Reverse()]).High);
    }

    [Fact]
    public void Few_proposals_say_little_so_the_usual_counts()
    {
        Assert.Equal(NightThreshold.UsualHigh, NightThreshold.Of([]).High);
        Assert.Equal(NightThreshold.UsualHigh, NightThreshold.Of([.. Enumerable.Repeat(100, 19)]).High);
    }
}
