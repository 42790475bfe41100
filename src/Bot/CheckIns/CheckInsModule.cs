using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.CheckIns;

internal static class CheckInsModule
{
    public static IServiceCollection AddCheckInTalk(this IServiceCollection services) =>
        services
            .AddHandler<CheckInHandler>()
            .AddScoped<CheckInReader>()
            .AddScoped<CheckInReplies>()
            .AddHandler<MeetingHandler>()
            .AddHandler<TypedCheckInHandler>()
            .AddHandler<TypedMeetingHandler>()
            .AddHandler<SavedCheckInHandler>()
            .AddHandler<PutOffHandler>()
            .AddHandler<StillThereHandler>()
            .AddHandler<HowOftenHandler>()
            .AddHandler<FeedbackHandler>()
            .AddHandler<CheckInComposer>()
            .AddHandler<NotesHandler>()
            .AddHandler<NoteComposer>();
}
