using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Jobs;

/// <summary>Something that falls due by the clock: a use case, and when to look whether there is anything to do.</summary>
/// <param name="Name">Verb and noun; names the job in the scheduler's tables, so it does not change.</param>
/// <param name="Cron">When to look, in UTC: seconds, minutes, hours, day, month, day of the week.</param>
/// <param name="Sentence">What it does, in plain words.</param>
/// <param name="RunAsync">Does what is due at the given moment. A second run at the same moment changes nothing.</param>
public sealed record Job(string Name, string Cron, string Sentence, JobWork RunAsync)
{
    /// <summary>Whether it goes on while all messages are stopped, because nobody waits for less by it: it leads to no message, or only to such as the stop holds.</summary>
    public bool RunsWhileStopped { get; init; }

    public static Job Of<TUseCase>(
        string name,
        string cron,
        string sentence,
        Func<TUseCase, DateTimeOffset, CancellationToken, Task> run
    )
        where TUseCase : notnull =>
        new(
            name,
            cron,
            sentence,
            (services, now, cancellation) => run(services.GetRequiredService<TUseCase>(), now, cancellation)
        );
}

/// <param name="services">A scope of its own.</param>
public delegate Task JobWork(IServiceProvider services, DateTimeOffset now, CancellationToken cancellation);
