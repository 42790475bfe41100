using MentorBot.Testing.Faults;

namespace MentorBot.Bot.Tests.Promises;

[Collection(nameof(ProcessTests))]
[Trait("promise", "D1")]
[Trait("form", "short")]
public sealed class D01LostTests
{
    [Fact]
    public async Task D1_nothing_is_lost_though_nodes_are_killed_and_the_database_is_cut_off() =>
        ProcessTests.Kept(
            await new NothingIsLost(
                ProcessTests.Few(300, TimeSpan.FromMilliseconds(5)),
                Nodes: 2,
                Kills: 2,
                Crashes: 1,
                ProcessTests.Patience
            ).RunAsync()
        );
}
