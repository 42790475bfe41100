namespace MentorBot.Bot.Configuration;

/// <summary>Checks <see cref="TurnOptions"/>.</summary>
internal static class TurnChecks
{
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(2);

    public static IEnumerable<string> Mistakes(TurnOptions options)
    {
        if (options.AtOnce is < 1 or > 200)
        {
            yield return "MentorBot__Turns__AtOnce must be from 1 to 200.";
        }

        if (options.Waiting is < 0 or > 10_000)
        {
            yield return "MentorBot__Turns__Waiting must be from 0 to 10000.";
        }

        if (options.Patience < TimeSpan.Zero || options.Patience > MostPatience)
        {
            yield return "MentorBot__Turns__Patience must be from 00:00:00 to 00:00:02, written as 00:00:00.500.";
        }
    }
}
