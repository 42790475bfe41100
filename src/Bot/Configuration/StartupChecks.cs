using MentorBot.Bot.Local;

namespace MentorBot.Bot.Configuration;

/// <summary>
/// Looks at the whole configuration before anything starts and says every mistake in one sentence of its own, so that
/// nobody has to read a stack trace, or start five times to find five mistakes.
/// </summary>
internal static class StartupChecks
{
    /// <returns>Whether the start is refused; the sentences went to <paramref name="errors"/>.</returns>
    public static bool Refuse(IConfiguration configuration, IHostEnvironment environment, TextWriter errors)
    {
        var mistakes = Mistakes(configuration, environment);
        foreach (var mistake in mistakes)
        {
            errors.WriteLine(mistake);
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
            // A value of the wrong type, such as a word for a number: the message names the setting and the value.
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
            .. OrganisationChecks.Mistakes(options),
            .. ReachChecks.Mistakes(options.Reach),
            .. AppChecks.Mistakes(options),
            .. BotFrameworkChecks.Mistakes(options.BotFramework, environment),
            .. TurnChecks.Mistakes(options.Turns),
            .. DeliveryChecks.Mistakes(options.Delivery, environment),
            .. TelemetryChecks.Mistakes(options.Telemetry),
            .. AddressChecks.Mistakes(options, configuration, environment),
            .. LocalChecks.Mistakes(LocalOptions.From(configuration), options.AcceptsUnsigned, environment),
        ];
}
