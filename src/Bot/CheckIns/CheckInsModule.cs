using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.CheckIns;

internal static class CheckInsModule
{
    public static IServiceCollection AddCheckInTalk(this IServiceCollection services) =>
        services
            .AddHandler<CheckInHandler>()
            .AddHandler<MeetingHandler>()
            .AddHandler<PutOffHandler>()
            .AddHandler<StillThereHandler>()
            .AddHandler<HowOftenHandler>()
            .AddHandler<FeedbackHandler>()
            .AddHandler<CheckInComposer>()
            .AddHandler<NotesHandler>()
            .AddHandler<NoteComposer>();
}
