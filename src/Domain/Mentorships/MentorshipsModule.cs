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
            .AddScoped<AskToLeave>()
            .AddScoped<PauseMentoring>()
            .AddScoped<AskWhenToReturn>()
            .AddScoped<FindPause>()
            .AddScoped<ResumeMentoring>()
            .AddScoped<ResumeDuePauses>();
}
