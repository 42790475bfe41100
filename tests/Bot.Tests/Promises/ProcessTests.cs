using MentorBot.Testing;
using MentorBot.Testing.Faults;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>
/// Scenarios with processes of their own, in their short form, one after the other and after all other tests: beside
/// those, the processor they wait for would be what they measure. The long form is played by
/// <c>tests/Simulator</c>.
/// </summary>
[CollectionDefinition(nameof(ProcessTests), DisableParallelization = true)]
public sealed class ProcessTests
{
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A few messages, and claims of dead nodes that hold only as long as a slow machine needs.</summary>
    internal static StageSettings Few(int messages, TimeSpan latency = default) =>
        new(messages, Each: 5, FaultRates.None, Lease: TimeSpan.FromSeconds(8), latency);

    internal static void Kept(IReadOnlyList<Figure> figures) =>
        Assert.All(figures, figure => Assert.True(figure.IsKept, $"{figure.Promise}: {figure.Done}: {figure.Found}"));
}
