using MentorBot.Bot.Configuration;

namespace MentorBot.Bot.Understanding;

internal static class UnderstandingModule
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, UnderstandingOptions options)
    {
        services.AddSingleton<Asides>();
        if (options.Embeddings.Length == 0)
        {
            return services.AddSingleton(IntentRanker.OfAllExamples).AddSingleton(new SkillFinder());
        }

        var embedder = EmbeddingsAddOn.Load(options.Embeddings);
        var examples = new TextMeanings(embedder, ExampleFile.ReadAll());
        var skills = new TextMeanings(embedder, SkillFinder.TextsOfCatalogue);
        return services
            .AddSingleton(new IntentRanker(ExampleFile.ReadAll(), examples))
            .AddSingleton(new SkillFinder(skills))
            .AddSingleton(examples)
            .AddSingleton(skills)
            .AddHostedService<PrepareMeanings>();
    }
}
