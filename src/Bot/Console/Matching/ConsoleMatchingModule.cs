namespace MentorBot.Bot.Console.Matching;

/// <summary>The match of a cohort in the browser: what the chat does with a match, on pages.</summary>
internal static class ConsoleMatchingModule
{
    public static IServiceCollection AddConsoleMatching(this IServiceCollection services) =>
        services
            .AddScoped<MatchPages>()
            .AddScoped<MatchStarter>()
            .AddScoped<PairPages>()
            .AddScoped<NamedPairs>()
            .AddScoped<OwnRuns>();

    public static void MapMatching(this RouteGroupBuilder console)
    {
        console.MapMatch();
        console.MapApproval();
        console.MapPairs();
        console.MapLocks();
        console.MapTwoPeople();
    }
}
