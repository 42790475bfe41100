namespace MentorBot.Domain.Shared;

/// <summary>Who did what to what, and when. Ids only; written once and never changed.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    /// <summary>The entry's id.</summary>
    public AuditEntryId Id { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who did it; null for a scheduled job and for an operator at the command line.</summary>
    public PersonId? ActorId { get; private set; }

    /// <summary>Verb and noun, such as <c>accept-proposal</c>.</summary>
    public string Action { get; private set; } = "";
    public Guid SubjectId { get; private set; }

    public static AuditEntry Of(CommandContext context, string action, Guid subject) =>
        new()
        {
            Id = Ids.New<AuditEntryId>(context.Now),
            At = context.Now,
            ActorId = context.Actor,
            Action = action,
            SubjectId = subject,
        };
}
