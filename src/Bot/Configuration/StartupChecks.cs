namespace MentorBot.Bot.Configuration;

/// <summary>
/// Validates the whole configuration before anything starts and reports every mistake in one sentence each, so that
/// nobody has to read a stack trace or restart five times to find five mistakes.
/// </summary>
internal static class StartupChecks
{
    /// <returns>Whether to refuse to start; the mistakes have been written to <paramref name="errors"/>, without secrets.</returns>
    public static bool ReportMistakes(IConfiguration configuration, IHostEnvironment environment, TextWriter errors)
    {
        var mistakes = Mistakes(configuration, environment);
        var secrets = Secrets.In(configuration);
        foreach (var mistake in mistakes)
        {
            errors.WriteLine(secrets.Hide(mistake));
        }

        return mistakes.Count > 0;
    }

    public static IReadOnlyList<string> Mistakes(IConfiguration configuration, IHostEnvironment environment)
    {
        try
        {
            return Mistakes(MentorBotOptions.From(configuration), configuration, environment);
        }
        catch (InvalidOperationException e)
        {
            // A value of the wrong type, such as a word instead of a number; the message names the setting and the
            // value.
            return [e.Message];
        }
    }

    private static IReadOnlyList<string> Mistakes(
        MentorBotOptions options,
        IConfiguration configuration,
        IHostEnvironment environment
    ) =>
        [
            .. DatabaseChecks.Mistakes(configuration),
            .. DatabaseChecks.StartMistakes(configuration, environment),
            .. OrganisationChecks.Mistakes(options),
            .. ReachChecks.Mistakes(options.Reach),
            .. AppChecks.Mistakes(options),
            .. UnderstandingChecks.Mistakes(options.Understanding),
            .. BotFrameworkChecks.Mistakes(options.BotFramework, environment),
            .. TurnChecks.Mistakes(options.Turns),
            .. DoorChecks.Mistakes(options.Door, configuration),
            .. DeliveryChecks.Mistakes(options.Delivery, environment),
            .. TelemetryChecks.Mistakes(options.Telemetry),
            .. AddressChecks.Mistakes(options, configuration, environment),
            .. LocalChecks.Mistakes(LocalOptions.From(configuration), options.AcceptsUnsigned, environment),
        ];
}
