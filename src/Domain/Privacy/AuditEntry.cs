using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Privacy;

/// <summary>Who did what to which thing, and when. Ids only; it is written once and never changed.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public AuditEntryId Id { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Null for a scheduled job and for an operator at the command line.</summary>
    public PersonId? ActorId { get; private set; }

    /// <summary>Verb and noun, such as <c>accept-proposal</c>.</summary>
    public string Action { get; private set; } = "";
    public Guid SubjectId { get; private set; }

    public static AuditEntry Of(Act act, string action, Guid subject) =>
        new()
        {
            Id = Ids.New<AuditEntryId>(act.Now),
            At = act.Now,
            ActorId = act.Actor,
            Action = action,
            SubjectId = subject,
        };
}
