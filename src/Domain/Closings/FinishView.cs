using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Closings;

/// <summary>Who of the members is done with a running mentorship, and whether the reader has looked back on it.</summary>
public sealed record FinishView(IReadOnlyList<DoneMember> Said, bool HaveLookedBack)
{
    public static readonly FinishView Empty = new([], HaveLookedBack: false);

    /// <summary>Those who are done, the first first.</summary>
    public IReadOnlyList<DoneMember> DoneAt(DateTimeOffset now) =>
        [.. Said.Where(one => DoneMember.Counts(one.At, now)).OrderBy(one => one.At)];

    /// <summary>Whether this member is done.</summary>
    public bool IsDone(PersonId person, DateTimeOffset now) => DoneAt(now).Any(one => one.Person == person);

    /// <summary>Whether another member is done, and this one has not said so.</summary>
    public bool Awaits(PersonId person, DateTimeOffset now) => DoneAt(now).Count > 0 && !IsDone(person, now);
}

/// <summary>A member who has said that they are done.</summary>
public sealed record DoneMember(PersonId Person, DateTimeOffset At)
{
    internal static bool Counts(DateTimeOffset? at, DateTimeOffset now) => at > now - ClosingTimes.Patience;
}
