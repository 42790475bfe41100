using MentorBot.Domain.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Mentorships;

/// <summary>Registers the use cases of mentorships.</summary>
public static class MentorshipsModule
{
    /// <param name="services">The container.</param>
    /// <param name="reach">
    /// What happens when somebody cannot be reached; <see cref="ReachPolicy.Usual"/> if omitted.
    /// </param>
    public static IServiceCollection AddMentorships(this IServiceCollection services, ReachPolicy? reach = null) =>
        services
            .AddSingleton(reach ?? ReachPolicy.Usual)
            .AddSingleton<IDeadlines, ProposalDeadlines>()
            .AddScoped<TellPartners>()
            .AddScoped<EndWithLeavers>()
            .AddScoped<FindUnreachablePartners>()
            .AddScoped<WaitForPartners>()
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
            .AddScoped<ResumeDuePauses>()
            .AddScoped<CancelCohort>()
            .AddScoped<FinishCohort>()
            .AddScoped<CompleteDueCohorts>();
}
