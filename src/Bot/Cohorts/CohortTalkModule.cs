using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Cohorts;

internal static class CohortTalkModule
{
    public static IServiceCollection AddCohortTalk(this IServiceCollection services) =>
        services
            .AddHandler<CohortsHandler>()
            .AddHandler<CohortChangesHandler>()
            .AddHandler<ContinuousHandler>()
            .AddHandler<NewCohortHandler>()
            .AddHandler<RulesHandler>()
            .AddHandler<EditCohortHandler>()
            .AddHandler<CohortPeopleHandler>()
            .AddHandler<InviteHandler>()
            .AddHandler<AlumniHandler>()
            .AddHandler<ReminderHandler>()
            .AddHandler<CohortComposer>();
}
