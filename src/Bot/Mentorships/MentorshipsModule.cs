using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Mentorships;

internal static class MentorshipsModule
{
    public static IServiceCollection AddMentorshipTalk(this IServiceCollection services) =>
        services
            .AddScoped<MentorshipList>()
            .AddScoped<NothingToAnswer>()
            .AddHandler<MentorshipsHandler>()
            .AddHandler<ProposalHandler>()
            .AddHandler<DeclineHandler>()
            .AddHandler<PauseHandler>()
            .AddHandler<RoundsHandler>()
            .AddHandler<WaitHandler>()
            .AddHandler<LeaveHandler>()
            .AddHandler<LeaveNowHandler>()
            .AddHandler<NewMatchHandler>()
            .AddHandler<ProposalComposer>()
            .AddHandler<MentorshipComposer>()
            .AddHandler<UnreachablePartnerHandler>()
            .AddHandler<UnreachablePartnerComposer>();
}
