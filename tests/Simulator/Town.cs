using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>The simulated colleagues, and the connector through which the bot reaches them.</summary>
internal sealed class Town : IAsyncDisposable
{
    private const string BotId = "28:mentorbot";
    private const string TenantId = "6d656e74-6f72-4b07-8000-000000000000";
    private readonly FakeConnector connector;

    private Town(FakeConnector connector, IReadOnlyList<Colleague> colleagues) =>
        (this.connector, Colleagues) = (connector, colleagues);

    public IReadOnlyList<Colleague> Colleagues { get; }

    /// <param name="withPersonas">Whether to play the people with a chat window, too.</param>
    public static async Task<Town> SettleAsync(BotServer bot, Journal journal, bool withPersonas)
    {
        var profiles = await bot.OrganisationAsync();
        var teamsConnector = await FakeConnector.StartAsync();
        var teams = new TeamsActivities(teamsConnector.ServiceUrl, TenantId, BotId, TimeProvider.System);
        return new Town(
            teamsConnector,
            [
                .. profiles
                    .Where(profile => withPersonas || profile.Persona is null)
                    .Select(p => new Colleague(p, bot, teams, teamsConnector.Chat(p.User.ChatId), journal)),
            ]
        );
    }

    /// <summary>Runs the action for everybody, several at a time.</summary>
    public static Task EachAsync<T>(IEnumerable<T> some, Func<T, Task> act) =>
        Parallel.ForEachAsync(
            some,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (one, _) => await act(one)
        );

    public ValueTask DisposeAsync() => connector.DisposeAsync();
}
