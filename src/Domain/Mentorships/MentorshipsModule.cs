using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Mentorships;

public static class MentorshipsModule
{
    public static IServiceCollection AddMentorships(this IServiceCollection services) =>
        services
            .AddScoped<FindMentorships>()
            .AddScoped<AcceptProposal>()
            .AddScoped<DeclineProposal>()
            .AddScoped<RemindProposals>()
            .AddScoped<ExpireProposals>()
            .AddScoped<FindLeavable>()
            .AddScoped<LeaveMentorship>()
            .AddScoped<LeaveCohort>()
            .AddScoped<PauseMentoring>()
            .AddScoped<FindPause>()
            .AddScoped<ResumeMentoring>()
            .AddScoped<ResumeDuePauses>();
}
