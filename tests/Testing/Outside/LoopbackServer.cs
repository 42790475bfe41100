using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Testing.Outside;

/// <summary>A real HTTP server on a free loopback port, standing in for an external service.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackServer(WebApplication app) => this.app = app;

    /// <summary>The base address, without a trailing slash.</summary>
    public string Address => app.Urls.First();

    /// <param name="port">0 for any free one.</param>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate handle, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var started = builder.Build();
        started.Run(handle);
        await started.StartAsync();
        return new LoopbackServer(started);
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }
}
