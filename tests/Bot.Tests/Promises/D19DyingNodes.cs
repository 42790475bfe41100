using MentorBot.Testing.Faults;

namespace MentorBot.Bot.Tests.Promises;

[Collection(nameof(ProcessTests))]
[Trait("promise", "D19")]
[Trait("form", "short")]
public sealed class D19DyingNodesTests
{
    [Fact]
    public async Task D19_a_job_of_a_node_that_dies_is_taken_over() =>
        ProcessTests.Kept(await new DyingNodes(Deaths: 1).RunAsync());
}
