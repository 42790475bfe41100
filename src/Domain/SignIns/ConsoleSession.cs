using MentorBot.Domain.Shared;

namespace MentorBot.Domain.SignIns;

/// <summary>
/// One browser in which somebody is signed in to the console. It stands in the database, so every node knows it and ending it
/// takes effect at once. Only the hash of its secret is stored.
/// </summary>
public sealed class ConsoleSession
{
    public const int MaxBrowserLength = 60;

    /// <summary>How long it lasts without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>How long it lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>How exactly <see cref="SeenAt"/> is kept: more would be a write for each request.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private ConsoleSession() { }

    public ConsoleSessionId Id { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>See <see cref="LinkSecret.HashOf"/>; unique.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>Such as “Edge · Windows”, so that people know their own again; at most <see cref="MaxBrowserLength"/> characters.</summary>
    public string Browser { get; private set; } = "";
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The last request, to the minute.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    public static ConsoleSession Start(PersonId person, string secret, string browser, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<ConsoleSessionId>(now),
            PersonId = person,
            SecretHash = LinkSecret.HashOf(secret),
            Browser = PlainText.Cut(browser, MaxBrowserLength),
            StartedAt = now,
            SeenAt = now,
        };
}
