using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Feedback;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Domain.Privacy;

/// <summary>What is stored about one person: their own fields, and how many there are of what is many.</summary>
/// <param name="Notices">Messages that were or will be sent to them; the words themselves are not stored.</param>
/// <param name="AuditEntries">Records that they did something: what, when, to which id, without content.</param>
/// <param name="Digests">Digests made for them as a manager.</param>
public sealed record MyData(
    MyProfile Profile,
    Counted<MyMentorship> Mentorships,
    Counted<MyCheckIn> CheckIns,
    Counted<MyFeedback> Feedback,
    Counted<MySuggestion> Suggestions,
    int Notices,
    int AuditEntries,
    int Digests
);

/// <summary>How many there are, and the newest of them.</summary>
public sealed record Counted<T>(int Total, IReadOnlyList<T> Newest);

/// <param name="Manager">The manager's name; null when the directory knows none.</param>
/// <param name="HasChat">Whether the address of the personal chat is kept.</param>
public sealed record MyProfile(
    string Name,
    string? Email,
    string? Department,
    string? JobTitle,
    string? Manager,
    string Locale,
    WorkingTime Working,
    Reachability Reachability,
    bool NamedInDigests,
    bool DigestsOff,
    bool HasChat,
    DateTimeOffset KnownSince
);

/// <param name="Partners">Names of the others.</param>
public sealed record MyMentorship(
    string Cohort,
    IReadOnlyList<string> Partners,
    MentoringRole Role,
    MentorshipState State,
    MemberResponse Response,
    DateTimeOffset ProposedAt
);

public sealed record MyCheckIn(
    DateTimeOffset DueAt,
    CheckInState State,
    bool? Met,
    NotMetReason? WhyNot,
    int? Rating,
    int? Minutes,
    string? Note,
    NoteAudience Audience,
    string? NextStep
);

/// <param name="Suggested">The name of the person suggested.</param>
/// <param name="Answer">What was said to it; null while nothing was.</param>
public sealed record MySuggestion(string Cohort, string Suggested, SuggestionAnswer? Answer, DateTimeOffset AskedAt);

public sealed record MyFeedback(DateTimeOffset GivenAt, int Usefulness, bool Gave, bool Got, Fit? Fit);
