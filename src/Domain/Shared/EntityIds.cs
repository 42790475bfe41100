using System.Text.Json.Serialization;

namespace MentorBot.Domain.Shared;

/// <summary>Identifies a person the bot knows.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<PersonId>))]
public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a hold on people whom the directory misses.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<DirectoryHoldId>))]
public readonly record struct DirectoryHoldId(Guid Value) : IEntityId<DirectoryHoldId>
{
    public static DirectoryHoldId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a cohort.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<CohortId>))]
public readonly record struct CohortId(Guid Value) : IEntityId<CohortId>
{
    public static CohortId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies one person's enrolment in one cohort.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<EnrolmentId>))]
public readonly record struct EnrolmentId(Guid Value) : IEntityId<EnrolmentId>
{
    public static EnrolmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a match run.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<MatchRunId>))]
public readonly record struct MatchRunId(Guid Value) : IEntityId<MatchRunId>
{
    public static MatchRunId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a round of suggestions in a cohort.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<SuggestionRoundId>))]
public readonly record struct SuggestionRoundId(Guid Value) : IEntityId<SuggestionRoundId>
{
    public static SuggestionRoundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies the suggestions made to one person in one round.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<ShortlistId>))]
public readonly record struct ShortlistId(Guid Value) : IEntityId<ShortlistId>
{
    public static ShortlistId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a mentorship: a pair, a group or a circle.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<MentorshipId>))]
public readonly record struct MentorshipId(Guid Value) : IEntityId<MentorshipId>
{
    public static MentorshipId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies one check-in of one person.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<CheckInId>))]
public readonly record struct CheckInId(Guid Value) : IEntityId<CheckInId>
{
    public static CheckInId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies one person's feedback on one session.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<SessionFeedbackId>))]
public readonly record struct SessionFeedbackId(Guid Value) : IEntityId<SessionFeedbackId>
{
    public static SessionFeedbackId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a goal.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<GoalId>))]
public readonly record struct GoalId(Guid Value) : IEntityId<GoalId>
{
    public static GoalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a digest sent to a manager.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<DigestId>))]
public readonly record struct DigestId(Guid Value) : IEntityId<DigestId>
{
    public static DigestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies an outbox message.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<NoticeId>))]
public readonly record struct NoticeId(Guid Value) : IEntityId<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies an entry of the audit trail.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<AuditEntryId>))]
public readonly record struct AuditEntryId(Guid Value) : IEntityId<AuditEntryId>
{
    public static AuditEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a session, a meeting of a mentorship.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<SessionId>))]
public readonly record struct SessionId(Guid Value) : IEntityId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a request for help to one person.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<HelpRequestId>))]
public readonly record struct HelpRequestId(Guid Value) : IEntityId<HelpRequestId>
{
    public static HelpRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a wish to be told when somebody offers a skill.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<HelpWaitId>))]
public readonly record struct HelpWaitId(Guid Value) : IEntityId<HelpWaitId>
{
    public static HelpWaitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a time that somebody offers to be booked.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<BookableSlotId>))]
public readonly record struct BookableSlotId(Guid Value) : IEntityId<BookableSlotId>
{
    public static BookableSlotId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a console session: one browser in which somebody is signed in.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<ConsoleSessionId>))]
public readonly record struct ConsoleSessionId(Guid Value) : IEntityId<ConsoleSessionId>
{
    public static ConsoleSessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
