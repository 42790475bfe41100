using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>
/// The directory says of many people at once that they are gone. That is more often a fault than a truth, so a coordinator
/// decides, and nobody is treated as having left before. Its life: Open → Confirmed, Dismissed, or Over by itself.
/// </summary>
public sealed class DirectoryHold
{
    /// <summary>More people than this, and more than <see cref="MostPercent"/>, within a day are held.</summary>
    public const int MostPeople = 5;

    /// <summary>Percent of all people who are not gone.</summary>
    public const int MostPercent = 5;

    private DirectoryHold() { }

    public DirectoryHoldId Id { get; private set; }
    public DirectoryHoldState State { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When a coordinator decided, or when everybody was back; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public PersonId? DecidedBy { get; private set; }

    public static DirectoryHold Open(DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<DirectoryHoldId>(now),
            State = DirectoryHoldState.Open,
            OpenedAt = now,
        };

    /// <summary>Whether so many of all people are too many to be gone within a day.</summary>
    public static bool IsNeededFor(int missing, int people) =>
        missing > MostPeople && missing * 100L > (long)people * MostPercent;

    /// <summary>They are really gone: each is treated as having left after the usual time.</summary>
    public void Confirm(PersonId by, DateTimeOffset now) => Decide(DirectoryHoldState.Confirmed, by, now);

    /// <summary>The directory is wrong: they take part as before.</summary>
    public void Dismiss(PersonId by, DateTimeOffset now) => Decide(DirectoryHoldState.Dismissed, by, now);

    /// <summary>The directory knows everybody again.</summary>
    public void EndByItself(DateTimeOffset now) => (State, EndedAt) = (DirectoryHoldState.Over, now);

    private void Decide(DirectoryHoldState state, PersonId by, DateTimeOffset now) =>
        (State, DecidedBy, EndedAt) = (state, by, now);
}

/// <summary>Where a hold stands.</summary>
public enum DirectoryHoldState
{
    /// <summary>A coordinator has to decide; people who go missing meanwhile are held too.</summary>
    Open,

    /// <summary>A coordinator has said that they are gone.</summary>
    Confirmed,

    /// <summary>A coordinator has said that the directory is wrong.</summary>
    Dismissed,

    /// <summary>The directory knew everybody again before anybody decided.</summary>
    Over,
}
