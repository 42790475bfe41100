namespace MentorBot.Bot.Understanding;

/// <summary>
/// Embeds the examples and the skills once the bot has started. A failure costs only the add-on's help: sentences are then
/// compared as they are without it.
/// </summary>
internal sealed partial class PrepareMeanings(IEnumerable<TextMeanings> meanings, ILogger<PrepareMeanings> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => Prepare(stoppingToken), stoppingToken);

    private void Prepare(CancellationToken stopping)
    {
        try
        {
            foreach (var one in meanings)
            {
                one.Prepare(stopping);
                Log.Prepared(logger, one.Model);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.Failed(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Sentences are embedded by model {Model}.")]
        public static partial void Prepared(ILogger logger, string model);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "The embeddings add-on failed; sentences are compared without it."
        )]
        public static partial void Failed(ILogger logger, Exception e);
    }
}
