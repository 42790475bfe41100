using MentorBot.Domain.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Requests;

/// <summary>Registers the use cases of informal mentoring: offers, requests and what comes of them.</summary>
public static class RequestsModule
{
    public static IServiceCollection AddRequests(this IServiceCollection services) =>
        services
            .AddSingleton<IDeadlines, RequestDeadlines>()
            .AddScoped<OfferHelp>()
            .AddScoped<FindHelpers>()
            .AddScoped<FindRequests>()
            .AddScoped<RequestHelp>()
            .AddScoped<AnswerRequest>()
            .AddScoped<WaitForHelp>()
            .AddScoped<TendRequests>()
            .AddScoped<ForgetOldRequests>();
}
