using MentorBot.Testing.Faults;

namespace MentorBot.Bot.Tests.Promises;

[Collection(nameof(ProcessTests))]
[Trait("promise", "D7")]
[Trait("form", "short")]
public sealed class D07DatabaseRestartsTests
{
    [Fact]
    public async Task D7_the_database_may_restart_under_load() =>
        ProcessTests.Kept(
            await new DatabaseRestarts(
                ProcessTests.Few(300, TimeSpan.FromMilliseconds(20)),
                Restarts: 1,
                ProcessTests.Patience
            ).RunAsync()
        );
}
