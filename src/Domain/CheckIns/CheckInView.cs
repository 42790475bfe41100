using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>A check-in as the person asked may see it.</summary>
/// <param name="IsPaused">The mentorship is paused, or the person has paused.</param>
/// <param name="IsOver">A later check-in has come or the mentorship has ended, so nothing can be changed.</param>
/// <param name="Partners">
/// Names of the other members that are still known: whoever has had their data erased has no name any more.
/// </param>
/// <param name="Report">What the person reported; null unless they met.</param>
/// <param name="AsksFit">
/// Whether to ask if the two fit: after the first session, and once more if the person was undecided then.
/// </param>
/// <param name="Feedback">The person's feedback on the session; null until given.</param>
public sealed record CheckInView(
    CheckInId Id,
    MentorshipId Mentorship,
    CheckInState State,
    bool IsPaused,
    bool IsOver,
    DateTimeOffset DueAt,
    MentoringModel Model,
    IReadOnlyList<string> Partners,
    WorkingTime Working,
    bool? Met,
    NotMetReason? WhyNot,
    MeetingReport? Report,
    bool AsksFit,
    SessionAnswer? Feedback
)
{
    /// <summary>
    /// Too few partners can be reached for a meeting and the person has not decided to wait for them, so no check-ins
    /// are sent.
    /// </summary>
    public bool AwaitsPartners { get; init; }

    /// <summary>When the newest session began that was held since the person was last asked; null if there was none.</summary>
    public DateTimeOffset? SessionAt { get; init; }

    /// <summary>Who came, for whoever facilitated the last session of a circle or group; null for everybody else.</summary>
    public RollQuestion? Roll { get; init; }

    /// <summary>The version of the answer.</summary>
    public string Version { get; init; } = "";

    /// <summary>The version of the answer together with the feedback on the session.</summary>
    public string FormVersion => FormVersionOf(Version, SessionFeedback.VersionOf(Feedback));

    internal static string FormVersionOf(string answer, string feedback) => AnswerVersion.Of(answer, feedback);

    /// <summary>Whether the report says anything beyond the fact that they met.</summary>
    public bool HasDetails =>
        Report is { } r && (r.Rating, r.Minutes, r.Note, r.NextStep, r.Takeaway) != (null, null, null, null, null);

    internal static CheckInView Of(
        CheckIn checkIn,
        Mentorship mentorship,
        MentoringModel model,
        IReadOnlyList<Person> people,
        IReadOnlyList<SessionFeedback> said,
        bool isOver
    ) =>
        new(
            checkIn.Id,
            mentorship.Id,
            checkIn.State,
            mentorship.State == MentorshipState.Paused,
            isOver,
            checkIn.DueAt,
            model,
            [.. people.Where(p => p.Id != checkIn.PersonId).Select(p => p.Name).Order(StringComparer.Ordinal)],
            people.Single(p => p.Id == checkIn.PersonId).Working,
            checkIn.Met,
            checkIn.WhyNot,
            checkIn.Met == true
                ? new(checkIn.Rating, checkIn.Minutes, checkIn.Note, checkIn.Audience, checkIn.NextStep)
                {
                    Takeaway = checkIn.Takeaway,
                }
                : null,
            FitCheck.IsDue(said, checkIn.Id),
            said.Where(f => f.CheckInId == checkIn.Id).Select(f => f.Answer).SingleOrDefault()
        )
        {
            Version = checkIn.Version,
        };
}

/// <summary>Asks who came to a session.</summary>
/// <param name="Members">All who belong to the circle or group, the reader among them.</param>
public sealed record RollQuestion(SessionId Session, IReadOnlyList<RollMember> Members);

/// <summary>A member and whether they came; all are taken to have come until somebody says otherwise.</summary>
public sealed record RollMember(PersonId Person, string Name, bool Came);
