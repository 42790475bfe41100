using MentorBot.Testing.Faults;

namespace MentorBot.Bot.Tests.Promises;

[Collection(nameof(ProcessTests))]
[Trait("promise", "D17")]
[Trait("form", "short")]
public sealed class D17StopsTests
{
    [Fact]
    public async Task D17_a_stop_under_load_ends_in_time_and_sends_nothing_twice() =>
        ProcessTests.Kept(
            await new GracefulStops(
                ProcessTests.Few(300, TimeSpan.FromMilliseconds(50)),
                Stops: 1,
                ProcessTests.Patience
            ).RunAsync()
        );
}
