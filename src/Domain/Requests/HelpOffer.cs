using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Requests;

/// <summary>
/// What somebody offers to help colleagues with. Only who has made one is ever found or asked; while it is closed, nobody is told
/// of it.
/// </summary>
public sealed class HelpOffer
{
    public const int MaxSkills = 12;
    public const int MaxCapacity = 5;

    /// <summary>How many people somebody helps at a time unless they say otherwise (convention).</summary>
    public const int UsualCapacity = 2;

    /// <summary>With so many requests unanswered nobody is found, so that no mentor is flooded (convention).</summary>
    public const int MostWaiting = 5;

    private HelpOffer() { }

    public PersonId PersonId { get; private set; }

    /// <summary>By their names in the catalogue; at most <see cref="MaxSkills"/>.</summary>
    public IReadOnlyList<string> Skills { get; private set; } = [];

    /// <summary>How many people they help at a time: 1 to <see cref="MaxCapacity"/>.</summary>
    public int Capacity { get; private set; } = UsualCapacity;

    /// <summary>Whether they take requests at the moment.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Requests accepted so far. Each acceptance writes it, so that of two at the same moment one runs again.</summary>
    public int Accepted { get; private set; }

    /// <summary>When they were asked last; null for never. Who was not asked for long comes first among equals.</summary>
    public DateTimeOffset? AskedAt { get; private set; }
    public DateTimeOffset OfferedAt { get; private set; }

    /// <summary>When the person changed it last.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The version of what can be changed about it.</summary>
    public string Version => VersionOf(Skills, Capacity, IsOpen);

    internal static string VersionOf(IReadOnlyList<string> skills, int capacity, bool isOpen) =>
        AnswerVersion.Of(skills, capacity, isOpen);

    public static HelpOffer Of(PersonId person, DateTimeOffset now) =>
        new()
        {
            PersonId = person,
            OfferedAt = now,
            ChangedAt = now,
        };

    /// <summary>Offers this from now on, and takes requests.</summary>
    /// <param name="skills">Tidy and within the limits.</param>
    public void Offer(IReadOnlyList<string> skills, int capacity, DateTimeOffset now) =>
        (Skills, Capacity, IsOpen, ChangedAt) = ([.. skills], capacity, true, now);

    /// <summary>Takes requests again, or none for now.</summary>
    public void SetOpen(bool isOpen, DateTimeOffset now) => (IsOpen, ChangedAt) = (isOpen, now);

    public void MarkAsked(DateTimeOffset now) => AskedAt = now;

    public void CountAccepted() => Accepted++;
}
