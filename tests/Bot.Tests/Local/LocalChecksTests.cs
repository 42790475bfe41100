using MentorBot.Bot.Configuration;
using MentorBot.Bot.Local;
using Microsoft.Extensions.Hosting.Internal;

namespace MentorBot.Bot.Tests.Local;

public sealed class LocalChecksTests
{
    [Theory]
    [InlineData("Development", true, true, 0)]
    [InlineData("Production", true, true, 1)]
    [InlineData("Staging", true, true, 1)]
    [InlineData("Development", true, false, 1)]
    [InlineData("Production", true, false, 2)]
    [InlineData("Production", false, false, 0)]
    public void The_local_doors_open_only_in_Development_without_an_app_id(
        string environment,
        bool enabled,
        bool acceptsUnsigned,
        int mistakes
    )
    {
        var here = new HostingEnvironment { EnvironmentName = environment };
        var options = new LocalOptions { Enabled = enabled };
        Assert.Equal(mistakes, LocalChecks.Mistakes(options, acceptsUnsigned, here).Count());
    }

    [Fact]
    public void The_clock_runs_on_and_only_ever_goes_forward()
    {
        var clock = new LocalClock();
        var later = clock.GetUtcNow().AddDays(7);
        clock.ForwardTo(later);
        clock.ForwardTo(later.AddDays(-3));
        Assert.InRange(clock.GetUtcNow(), later, later.AddMinutes(1));
    }
}
