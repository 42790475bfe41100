using MentorBot.Testing.Faults;

namespace MentorBot.Bot.Tests.Promises;

[Collection(nameof(ProcessTests))]
[Trait("promise", "D2")]
[Trait("form", "short")]
public sealed class D02TwiceTests
{
    [Fact]
    public async Task D2_without_a_fault_nothing_arrives_twice() =>
        ProcessTests.Kept(
            await new NothingIsLost(
                ProcessTests.Few(200),
                Nodes: 2,
                Kills: 0,
                Crashes: 0,
                ProcessTests.Patience
            ).RunAsync()
        );
}
