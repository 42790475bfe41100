namespace MentorBot.Testing;

/// <summary>How much work a promise test does: little in an ordinary run, much if <c>MENTORBOT_FAULTS=1</c>.</summary>
public static class Effort
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("MENTORBOT_FAULTS") == "1";

    public static T Of<T>(T little, T full) => IsFull ? full : little;
}
