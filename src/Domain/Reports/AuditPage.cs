using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Reports;

/// <summary>Which entries of the audit trail are asked for.</summary>
/// <param name="Name">A part of the name of whoever acted; "" for anybody.</param>
/// <param name="Act">An act such as <c>approve-match</c>; null for any.</param>
public sealed record AuditQuestion(string Name, string? Act)
{
    /// <summary>The earliest moment; null for no bound.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The moment before which they happened; null for no bound.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only entries older than this one; null for the newest.</summary>
    public AuditEntryId? Before { get; init; }
}

/// <summary>A page of the audit trail, the newest first.</summary>
/// <param name="Next">What to ask for as <see cref="AuditQuestion.Before"/> to get older ones; null if there are none.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, AuditEntryId? Next);

/// <summary>One entry in the words of people.</summary>
/// <param name="Act">Such as <c>approve-match</c>.</param>
/// <param name="Actor">What is said about who acted.</param>
/// <param name="Name">Their name; null unless <see cref="AuditActor.Person"/>.</param>
/// <param name="Subject">The cohort or person it concerned; null if it was another thing or is gone.</param>
public sealed record AuditLine(DateTimeOffset At, string Act, AuditActor Actor, string? Name, string? Subject);

/// <summary>Who acted.</summary>
public enum AuditActor
{
    /// <summary>A scheduled job, or an operator at the command line.</summary>
    System,

    /// <summary>A person whose name is known.</summary>
    Person,

    /// <summary>A person who has been erased.</summary>
    Erased,

    /// <summary>Not to be shown, because it is unknown whose affair the act is.</summary>
    NotSaid,
}
