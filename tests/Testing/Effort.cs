namespace MentorBot.Testing;

/// <summary>How much a promise test tries: little with all other tests, much when <c>MENTORBOT_FAULTS=1</c> asks for it.</summary>
public static class Effort
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("MENTORBOT_FAULTS") == "1";

    public static T Of<T>(T little, T full) => IsFull ? full : little;
}
