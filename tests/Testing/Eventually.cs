using System.Diagnostics;

namespace MentorBot.Testing;

/// <summary>
/// Waits in real time for something to happen by itself. Time-outs are far longer than a busy machine needs, because
/// only a failing test waits that long.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(Effort.Of(2, 10));
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(25);

    /// <param name="isSo">The condition, polled until it holds.</param>
    /// <param name="what">What is expected, for the error message; or a description of the current state.</param>
    /// <param name="every">The polling interval; 25 ms by default.</param>
    /// <exception cref="TimeoutException">
    /// The condition did not hold within two minutes, or ten in the long form.
    /// </exception>
    public static async Task SoAsync(Func<Task<bool>> isSo, Func<Task<string>> what, TimeSpan? every = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"This did not come true within {Patience}: {await what()}");
            }

            await Task.Delay(every ?? Often);
        }
    }

    /// <inheritdoc cref="SoAsync(Func{Task{bool}}, Func{Task{string}}, TimeSpan?)"/>
    public static Task SoAsync(Func<Task<bool>> isSo, string what, TimeSpan? every = null) =>
        SoAsync(isSo, () => Task.FromResult(what), every);

    /// <inheritdoc cref="SoAsync(Func{Task{bool}}, Func{Task{string}}, TimeSpan?)"/>
    public static Task SoAsync(Func<bool> isSo, string what, TimeSpan? every = null) =>
        SoAsync(() => Task.FromResult(isSo()), what, every);
}
