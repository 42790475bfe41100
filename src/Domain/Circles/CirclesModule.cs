using MentorBot.Domain.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Circles;

/// <summary>Registers the use cases of circles and groups.</summary>
public static class CirclesModule
{
    public static IServiceCollection AddCircles(this IServiceCollection services) =>
        services
            .AddSingleton<IDeadlines, CircleDeadlines>()
            .AddScoped<PassTurn>()
            .AddScoped<TakeTurn>()
            .AddScoped<SetTopic>()
            .AddScoped<CreateMentorsCircle>()
            .AddScoped<FindRollCalls>()
            .AddScoped<SayWhoCame>()
            .AddScoped<CorrectAttendance>()
            .AddScoped<FindOpenCircles>()
            .AddScoped<AskToJoinCircle>()
            .AddScoped<AdmitToCircles>()
            .AddScoped<AnswerMerge>()
            .AddScoped<MergeCircles>()
            .AddScoped<TendCircles>()
            .AddScoped<ForgetOldTurnouts>();
}
