using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Feedback;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>A check-in as the person asked sees it.</summary>
/// <param name="IsPaused">It rests, or the person asked does.</param>
/// <param name="IsOver">A later check-in has come or the mentorship has ended: nothing can be changed any more.</param>
/// <param name="Partners">Names of the others who are in it.</param>
/// <param name="Report">What was said of the meeting; null unless they met.</param>
/// <param name="AsksFit">Whether the fit is asked: after the first session, and while somebody is still deciding.</param>
/// <param name="Feedback">What was said of the session; null until then.</param>
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
    /// <summary>Too few of them can be reached to meet, and the person has not chosen to wait: nothing is asked until then.</summary>
    public bool AwaitsPartners { get; init; }

    /// <summary>Whether anything was said of the meeting besides that it took place.</summary>
    public bool HasDetails => Report is { } r && (r.Rating, r.Minutes, r.Note, r.NextStep) != (null, null, null, null);

    public string PartnerNames => string.Join(", ", Partners);

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
                : null,
            FitCheck.IsDue(said, checkIn.Id),
            said.Where(f => f.CheckInId == checkIn.Id)
                .Select(f => new SessionAnswer(f.Usefulness, f.Gave, f.Got, f.Fit))
                .SingleOrDefault()
        );
}
