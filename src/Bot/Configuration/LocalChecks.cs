namespace MentorBot.Bot.Configuration;

/// <summary>Checks that the local start is enabled only where that is safe.</summary>
internal static class LocalChecks
{
    /// <param name="acceptsUnsigned">True if no app id is configured; all addresses are then checked to be loopback addresses.</param>
    public static IEnumerable<string> Mistakes(LocalOptions options, bool acceptsUnsigned, IHostEnvironment environment)
    {
        if (options.Enabled && !environment.IsDevelopment())
        {
            yield return "MentorBot__Local__Enabled is for Development only; leave it out.";
        }

        if (options.Enabled && !acceptsUnsigned)
        {
            yield return "MentorBot__Local__Enabled cannot be combined with MentorBot__AppId; leave one of them out.";
        }
    }
}
