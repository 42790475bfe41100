using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Tests.Continuous;

public sealed class MedianWaitTests
{
    [Fact]
    public void It_is_the_day_by_which_half_have_found_somebody()
    {
        Assert.Equal(TimeSpan.FromDays(3), MedianWait.Of([.. Over(5, 1, 3, 2, 8)]));
    }

    [Fact]
    public void Those_who_still_wait_make_it_longer()
    {
        Assert.Equal(TimeSpan.FromDays(4), MedianWait.Of([.. Over(1, 2, 3, 4, 5), .. Waiting(6, 6, 6)]));
    }

    [Fact]
    public void Those_who_have_just_joined_change_nothing()
    {
        Assert.Equal(TimeSpan.FromDays(3), MedianWait.Of([.. Over(1, 2, 3, 4, 5), .. Waiting(0, 0, 0, 0)]));
    }

    [Fact]
    public void Nothing_is_said_of_few_or_while_most_have_found_nobody()
    {
        Assert.Null(MedianWait.Of([]));
        Assert.Null(MedianWait.Of([.. Over(1, 2, 3, 4)]));
        Assert.Null(MedianWait.Of([.. Over(1, 2, 3, 4, 5), .. Waiting(30, 30, 30, 30, 30, 30)]));
    }

    private static IEnumerable<(TimeSpan, bool)> Over(params int[] days) =>
        days.Select(day => (TimeSpan.FromDays(day), true));

    private static IEnumerable<(TimeSpan, bool)> Waiting(params int[] days) =>
        days.Select(day => (TimeSpan.FromDays(day), false));
}
