using System.Diagnostics;

namespace MentorBot.Testing;

/// <summary>
/// Waits in real time for what comes about by itself: much longer than a busy machine needs, since only what fails takes so
/// long.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(Effort.Of(2, 10));
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(25);

    /// <param name="isSo">Asked again and again.</param>
    /// <param name="what">What comes about, for the error; or how things stand when it has not.</param>
    /// <param name="every">How often it is asked; 25 ms unless told.</param>
    /// <exception cref="TimeoutException">It was not so within two minutes, or ten in the long form.</exception>
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
