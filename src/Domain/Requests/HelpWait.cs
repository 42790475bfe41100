using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Requests;

/// <summary>Somebody wants to be told, once, when a colleague offers help with a skill.</summary>
public sealed class HelpWait
{
    /// <summary>The most skills that one person waits for at a time (convention).</summary>
    public const int Most = 5;

    private HelpWait() { }

    public HelpWaitId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public string Skill { get; private set; } = "";
    public DateTimeOffset Since { get; private set; }

    /// <summary>When the message was planned; null while nobody offers it.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    public static HelpWait For(PersonId person, string skill, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<HelpWaitId>(now),
            PersonId = person,
            Skill = skill,
            Since = now,
        };

    public void MarkTold(DateTimeOffset now) => ToldAt = now;
}
