using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Local;

/// <summary>Imports the demo organisation, and moves the clock to where the previous run left it.</summary>
internal sealed class LocalStart(IServiceScopeFactory scopes, LocalClock clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await services.GetRequiredService<TakeStock>().LastActAsync(cancellationToken) is { } last)
        {
            clock.ForwardTo(last);
        }

        await services
            .GetRequiredService<ImportPeople>()
            .RunAsync(DemoOrganisation.Directory, CommandContext.OfJob(clock.GetUtcNow()), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
