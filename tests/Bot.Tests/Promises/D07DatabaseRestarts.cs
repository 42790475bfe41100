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
                // Slow enough that most of them still wait when the cut comes, on a busy machine too.
                ProcessTests.Few(400, TimeSpan.FromMilliseconds(200)),
                Restarts: 1,
                ProcessTests.Patience
            ).RunAsync()
        );
}
