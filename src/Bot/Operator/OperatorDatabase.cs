using System.Data.Common;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Hosting;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Operator;

/// <summary>The database for a command of an operator, without a server; a failure is one sentence and an exit code.</summary>
internal static class OperatorDatabase
{
    /// <param name="add">Adds the use cases that the command needs.</param>
    /// <param name="work">The command.</param>
    /// <returns>What the command returns, or <see cref="ExitCodes.NoDatabase"/>.</returns>
    public static async Task<int> RunAsync(Action<IServiceCollection> add, Func<IServiceProvider, Task<int>> work)
    {
        var configuration = Settings.NewBuilder([]).Configuration;
        var secrets = Secrets.In(configuration);
        if (DatabaseChecks.Mistakes(configuration).FirstOrDefault() is { } mistake)
        {
            await System.Console.Error.WriteLineAsync(secrets.Hide(mistake));
            return ExitCodes.NoDatabase;
        }

        var collection = new ServiceCollection().AddStore(configuration.GetConnectionString("MentorBot")!);
        add(collection);
        await using var services = collection.BuildServiceProvider();
        try
        {
            return await work(services);
        }
        catch (Exception e) when (e is DbException || StoreOutage.Explains(e))
        {
            await System.Console.Error.WriteLineAsync(
                secrets.Hide(
                    $"The database of ConnectionStrings__MentorBot cannot be used: {e.GetBaseException().Message}"
                )
            );
            return ExitCodes.NoDatabase;
        }
    }
}
