namespace MentorBot.Bot.Local;

/// <summary>Whether the doors of the local start may be open.</summary>
internal static class LocalChecks
{
    /// <param name="acceptsUnsigned">No app id is configured; the addresses are then checked to be loopback ones.</param>
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
