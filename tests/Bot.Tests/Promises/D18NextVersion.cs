using MentorBot.Testing.Faults;

namespace MentorBot.Bot.Tests.Promises;

[Collection(nameof(ProcessTests))]
[Trait("promise", "D18")]
[Trait("form", "short")]
public sealed class D18NextVersionTests
{
    [Fact]
    public async Task D18_the_next_version_migrates_and_dies_while_this_one_works() =>
        ProcessTests.Kept(await new NextVersion(ProcessTests.Few(200), Rounds: 2, ProcessTests.Patience).RunAsync());
}
