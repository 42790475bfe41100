using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Mentorships;

public static class MentorshipsModule
{
    /// <param name="reach">What follows when somebody cannot be reached; the usual days where it is left out.</param>
    public static IServiceCollection AddMentorships(this IServiceCollection services, ReachPolicy? reach = null) =>
        services
            .AddSingleton(reach ?? ReachPolicy.Usual)
            .AddScoped<TellPartners>()
            .AddScoped<EndWithLeavers>()
            .AddScoped<FindAbsentPartners>()
            .AddScoped<WaitForPartners>()
            .AddScoped<FindMentorships>()
            .AddScoped<FindManyMentorships>()
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
