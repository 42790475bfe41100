using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Domain.Privacy;

/// <summary>
/// What is stored about one person: their own fields, and totals with the latest entries of what there is many of.
/// </summary>
/// <param name="Notices">Messages that were or will be sent to them; their text is not stored.</param>
/// <param name="AuditEntries">Records of what they did: action, time and id, without content.</param>
/// <param name="Digests">Digests created for them as a manager.</param>
public sealed record MyData(
    MyProfile Profile,
    Counted<MyMentorship> Mentorships,
    Counted<MyCheckIn> CheckIns,
    Counted<MyFeedback> Feedback,
    Counted<MyExpectations> Expectations,
    Counted<MyAgreement> Agreements,
    Counted<MyGoal> Goals,
    Counted<MySession> Sessions,
    Counted<MyContribution> Contributions,
    Counted<MyLookBack> LookBacks,
    Counted<MyAttendance> Attendances,
    Counted<MySuggestion> Suggestions,
    Counted<MyHelpOffer> Offers,
    Counted<MyHelpRequest> Requests,
    Counted<MyBooking> Bookings,
    int Notices,
    int AuditEntries,
    int Digests
);

/// <summary>A total, and the latest entries.</summary>
public sealed record Counted<T>(int Total, IReadOnlyList<T> Newest);

/// <summary>A person's own fields.</summary>
/// <param name="Manager">The manager's name; null if the directory knows none.</param>
/// <param name="HasChat">Whether the address of their personal chat is stored.</param>
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

/// <summary>A mentorship of the person.</summary>
/// <param name="Partners">The other members' names.</param>
public sealed record MyMentorship(
    string Cohort,
    IReadOnlyList<string> Partners,
    MentoringRole Role,
    MentorshipState State,
    MemberResponse Response,
    DateTimeOffset ProposedAt
)
{
    /// <summary>When it ends by itself; null if it ends with its cohort.</summary>
    public DateTimeOffset? EndsAt { get; init; }
}

/// <summary>A check-in the person was asked, with their answer.</summary>
public sealed record MyCheckIn(
    DateTimeOffset DueAt,
    CheckInState State,
    bool? Met,
    NotMetReason? WhyNot,
    int? Rating,
    int? Minutes,
    string? Note,
    NoteAudience Audience,
    string? NextStep,
    string? Takeaway
);

/// <summary>A suggestion made to the person.</summary>
/// <param name="Suggested">The name of the person suggested.</param>
/// <param name="Answer">Their answer; null if they have not answered.</param>
public sealed record MySuggestion(string Cohort, string Suggested, SuggestionAnswer? Answer, DateTimeOffset AskedAt);

/// <summary>Feedback the person gave on a session.</summary>
public sealed record MyFeedback(DateTimeOffset GivenAt, int Usefulness, bool Gave, bool Got, Fit? Fit);

/// <summary>A goal the person set for themselves.</summary>
public sealed record MyGoal(
    DateTimeOffset CreatedAt,
    string Title,
    string? Measure,
    DateOnly? DueOn,
    IReadOnlyList<GoalStep> Steps,
    GoalState State,
    string? WhyDropped
);

/// <summary>A session of one of the person's mentorships.</summary>
/// <param name="StartsAt">Null while no time is agreed.</param>
public sealed record MySession(
    DateTimeOffset ProposedAt,
    DateTimeOffset? StartsAt,
    SessionState State,
    int Minutes,
    SessionForm Form,
    string? Place
);

/// <summary>What the person brings to the sessions of a mentorship, and what they were stuck on at the last one.</summary>
public sealed record MyContribution(DateTimeOffset WrittenAt, string? Stuck, string? Worked, string? LastStuck);

/// <summary>How the person looked back on a mentorship.</summary>
public sealed record MyLookBack(DateTimeOffset WrittenAt, LookBackDraft Said);

/// <summary>Whether the person came to a session of a circle or group.</summary>
public sealed record MyAttendance(DateTimeOffset StartsAt, bool Came);

/// <summary>What the person offers to help with.</summary>
public sealed record MyHelpOffer(IReadOnlyList<string> Skills, int Capacity, bool IsOpen);

/// <summary>A request for help, to the person or from them.</summary>
/// <param name="Other">The name of the other of the two; null if that person is no longer known.</param>
/// <param name="IsMine">Whether the person asked.</param>
/// <param name="Message">Null some time after it was settled.</param>
public sealed record MyHelpRequest(DateTimeOffset AskedAt, string? Other, bool IsMine, string Skill, string? Message);

/// <summary>A time that the person offers or has booked.</summary>
/// <param name="Other">The name of the other of the two; null if there is nobody.</param>
public sealed record MyBooking(DateTimeOffset StartsAt, string? Other, bool IsHost, string? Topic);

/// <summary>What the person expects of a mentorship.</summary>
public sealed record MyExpectations(DateTimeOffset AnsweredAt, ExpectationAnswers Answers);

/// <summary>An agreement that the person has signed.</summary>
public sealed record MyAgreement(DateTimeOffset SignedAt, AgreementTerms Terms);
