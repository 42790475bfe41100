using MentorBot.Bot.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Tests.Sessions;

/// <summary>Which of three times people mean: Tuesday 9:00, Wednesday 12:30 and Thursday 16:00, on a Monday.</summary>
public sealed class TypedTimesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly WorkingTime Utc = WorkingTime.Default("Etc/UTC");

    private static readonly DateTimeOffset[] Times =
    [
        new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero),
        new(2026, 3, 4, 12, 30, 0, TimeSpan.Zero),
        new(2026, 3, 5, 16, 0, 0, TimeSpan.Zero),
    ];

    [Theory]
    [InlineData("Thursday after 3", "3")]
    [InlineData("thu works", "3")]
    [InlineData("on Thursday at 4", "3")]
    [InlineData("Thursday before 3", "")]
    [InlineData("tomorrow", "1")]
    [InlineData("tomorrow morning", "1")]
    [InlineData("the second one please", "2")]
    [InlineData("3", "3")]
    [InlineData("12:30", "2")]
    [InlineData("4pm", "3")]
    [InlineData("after noon", "23")]
    [InlineData("in the afternoon", "23")]
    [InlineData("after 8am", "123")]
    [InlineData("5 March", "3")]
    [InlineData("Donnerstag nach 15 Uhr", "3")]
    [InlineData("morgen um 9", "1")]
    [InlineData("mittwoch passt mir", "2")]
    [InlineData("am 5. März", "3")]
    [InlineData("die dritte", "3")]
    [InlineData("2026-03-05 16:00", "3")]
    [InlineData("16:00 on 2026-03-05", "3")]
    [InlineData("5.3. um 16 Uhr", "3")]
    [InlineData("am 4.3.2026 12:30", "2")]
    [InlineData("5.3.", "3")]
    [InlineData("2026-03-06 16:00", "")]
    [InlineData("vormittags", "1")]
    [InlineData("Friday", "")]
    [InlineData("help", "")]
    [InlineData("my mentorships", "")]
    [InlineData("", "")]
    [InlineData("99:99", "")]
    public void Words_fit_these_times(string words, string fit)
    {
        var found = TypedTimes.Among(Times, words, Utc, Monday);

        Assert.Equal(fit, string.Concat(found.Select(at => Array.IndexOf(Times, at) + 1)));
    }

    [Theory]
    [InlineData("14:30", 14, 30)]
    [InlineData("2.30 pm", 14, 30)]
    [InlineData("3", 15, 0)]
    [InlineData("07:00", 7, 0)]
    [InlineData("15 Uhr", 15, 0)]
    [InlineData("noon", 12, 0)]
    [InlineData("25:00", -1, 0)]
    [InlineData("afternoon", -1, 0)]
    [InlineData("some time", -1, 0)]
    public void A_clock_time_is_read(string words, int hour, int minute) =>
        Assert.Equal(hour < 0 ? null : new TimeOnly(hour, minute), TypedTimes.Clock(words));
}
