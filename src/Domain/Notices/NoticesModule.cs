using MentorBot.Domain.Store;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Notices;

/// <summary>Registers the use cases of the outbox.</summary>
public static class NoticesModule
{
    public static IServiceCollection AddNotices(this IServiceCollection services) =>
        services
            .AddScoped<ClaimNotices>()
            .AddScoped<AcknowledgeUnreachable>()
            .AddScoped<AcknowledgeNotices>()
            .AddScoped<ReleaseNotices>()
            .AddScoped<ReleaseOrphanedClaims>()
            .AddScoped<HoldUnreachableNotices>()
            .AddScoped<DrawSendTokens>()
            .AddScoped<ListStuckNotices>()
            .AddScoped<ReleaseStuckNotices>()
            .AddScoped<DropStuckNotices>()
            .AddScoped<DropExpiredNotices>()
            .AddScoped<ForgetOldTraffic>()
            .AddScoped<SettleMissingPeople>()
            .AddScoped<FindOldestDue>()
            .AddScoped<ReadBacklog>()
            .AddScoped<FindEchoes>()
            .AddScoped<ReadMessageStop>()
            .AddScoped<StopMessages>()
            .AddScoped<ResumeMessages>()
            .AddSingleton<IDeadlines, NoticeDeadlines>()
            .AddSingleton<SignalOnCommit, SignalNotices>()
            .AddSingleton<OutboxSignal>();
}
