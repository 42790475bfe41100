using MentorBot.Bot.Configuration;

namespace MentorBot.Bot.Conversation;

internal static class ConversationModule
{
    private static readonly Type[] Roles =
    [
        typeof(IAnswersQuestion),
        typeof(IHandlesInstallation),
        typeof(IHandlesUnknownText),
        typeof(IComposes),
    ];

    public static IServiceCollection AddConversation(this IServiceCollection services) =>
        services
            .AddSingleton(provider => provider.GetRequiredService<MentorBotOptions>().Turns)
            .AddSingleton<TurnGate>()
            .AddSingleton<TurnBudget>()
            .AddSingleton<TurnRunner>()
            .AddSingleton<CommandWords>()
            .AddScoped<ConversationMap>();

    /// <summary>Registers a handler under every interface that it implements.</summary>
    public static IServiceCollection AddHandler<THandler>(this IServiceCollection services)
        where THandler : class
    {
        services.AddScoped<THandler>();
        foreach (var role in typeof(THandler).GetInterfaces().Where(IsRole))
        {
            services.AddScoped(role, provider => provider.GetRequiredService<THandler>());
        }

        return services;
    }

    private static bool IsRole(Type type) =>
        Roles.Contains(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IHandles<>));
}
