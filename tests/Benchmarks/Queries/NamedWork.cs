using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Benchmarks.Queries;

/// <summary>Runs use cases as the bot does, each in a scope of its own, under a name that the watch records.</summary>
internal sealed class NamedWork(IServiceProvider services, StatementWatch watch)
{
    public Task DoAsync<TUseCase>(string what, Func<TUseCase, CancellationToken, Task> work)
        where TUseCase : notnull => DoAsync(what, s => work(s.GetRequiredService<TUseCase>(), CancellationToken.None));

    public async Task<T> AskAsync<TUseCase, T>(string what, Func<TUseCase, CancellationToken, Task<T>> work)
        where TUseCase : notnull
    {
        T answer = default!;
        await DoAsync<TUseCase>(what, async (use, ct) => answer = await work(use, ct));
        return answer;
    }

    public async Task DoAsync(string what, Func<IServiceProvider, Task> work)
    {
        watch.What = what;
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }
}
