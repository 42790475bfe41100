using MentorBot.Domain.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Suggestions;

/// <summary>Registers the use cases of suggestions.</summary>
public static class SuggestionsModule
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services) =>
        services
            .AddSingleton<IDeadlines, SuggestionDeadlines>()
            .AddScoped<AskForRankings>()
            .AddScoped<HandOutSuggestions>()
            .AddScoped<AnswerShortlist>()
            .AddScoped<FindShortlists>()
            .AddScoped<ReadSuggestionRound>()
            .AddScoped<RemindShortlists>()
            .AddScoped<CloseSuggestions>();
}
