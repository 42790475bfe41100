using MentorBot.Testing.Outside;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Testing;

/// <summary>Runs the bot's own Program with a replaced configuration, clock, network and log.</summary>
internal sealed class BotProcess(
    BotHostSettings settings,
    IReadOnlyDictionary<string, string?> configuration,
    OutsideWorld world,
    TimeProvider clock,
    CapturedLogs logs
) : WebApplicationFactory<Program>
{
    public HttpClient Connect()
    {
        if (settings.UseKestrel)
        {
            UseKestrel(0);
            StartServer();
        }

        return CreateClient(
            new WebApplicationFactoryClientOptions
            {
                AllowAutoRedirect = false,
                HandleCookies = false,
                BaseAddress = settings.UseKestrel ? ClientOptions.BaseAddress : Address,
            }
        );
    }

    /// <summary>A bot that takes unsigned activities answers to names of this machine only.</summary>
    private Uri Address =>
        new(string.IsNullOrEmpty(configuration["MentorBot:AppId"]) ? "http://localhost" : "https://bot.test");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(settings.Environment);
        foreach (var (key, value) in configuration)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging =>
            logging.ClearProviders().AddProvider(logs).SetMinimumLevel(settings.LogLevel)
        );
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(clock));
            if (!settings.HasScheduler)
            {
                services.Remove(services.Single(IsScheduler));
            }

            services.ConfigureAll<HttpClientFactoryOptions>(options =>
            {
                options.HttpMessageHandlerBuilderActions.Add(handlers =>
                    handlers.AdditionalHandlers.Add(world.NewHandler())
                );
                // A handler's timer would keep the whole bot alive for two minutes after its test.
                options.HandlerLifetime = Timeout.InfiniteTimeSpan;
            });
            // The test's clock stands still: keys that came too late on a busy machine would never be read again.
            services.AddHttpClient("BotFramework.OpenIdMetadata", keys => keys.Timeout = TimeSpan.FromMinutes(1));
            settings.Services(services);
        });
    }

    private static bool IsScheduler(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationType?.Namespace == "MentorBot.Jobs.Scheduling";
}
