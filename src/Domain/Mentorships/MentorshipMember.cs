using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>One person in a proposal, and in the mentorship that follows if they accept.</summary>
public sealed class MentorshipMember
{
    private MentorshipMember() { }

    internal MentorshipMember(MentorshipId mentorship, PersonId person, MentoringRole role) =>
        (MentorshipId, PersonId, Role) = (mentorship, person, role);

    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }
    public MentoringRole Role { get; private set; }
    public MemberResponse Response { get; private set; }
    public DateTimeOffset? RespondedAt { get; private set; }

    /// <summary>When the member was last told that a partner cannot be reached; once per absence.</summary>
    public DateTimeOffset? ToldOfAbsenceAt { get; private set; }

    /// <summary>
    /// Whether too few partners can be reached for a meeting and the member has not decided to wait. It holds while
    /// those partners are unreachable; meanwhile no check-ins are sent.
    /// </summary>
    public bool AwaitsChoice { get; private set; }

    /// <summary>Whether the member has accepted and has not left; stays true when the mentorship ends.</summary>
    public bool IsIn => Response.IsIn();

    /// <summary>Whether the member belongs to it, or did before leaving.</summary>
    public bool HasBeenIn => Response.HasBeenIn();

    /// <summary>Whether the member belongs to it or can still accept.</summary>
    public bool IsConcerned => Response is MemberResponse.Accepted or MemberResponse.Awaited;

    /// <summary>The version of the member's answer.</summary>
    public static string VersionOf(MemberResponse response) => AnswerVersion.Of(response);

    internal void RecordAbsenceTold(bool awaitsChoice, DateTimeOffset now) =>
        (ToldOfAbsenceAt, AwaitsChoice) = (now, awaitsChoice);

    internal void KeepWaiting() => AwaitsChoice = false;

    internal void SetResponse(MemberResponse response, DateTimeOffset now) => (Response, RespondedAt) = (response, now);
}

/// <summary>A member's response to a proposal, and what became of it.</summary>
public enum MemberResponse
{
    /// <summary>No answer yet.</summary>
    Awaited,

    /// <summary>Accepted; belongs to the mentorship once it begins.</summary>
    Accepted,

    /// <summary>Declined the proposal.</summary>
    Declined,

    /// <summary>Did not answer in time; the others began without them, or the proposal fell through.</summary>
    Lapsed,

    /// <summary>Accepted when the last place had been taken.</summary>
    NoPlace,

    /// <summary>Belonged to it and has left; the others may have continued. Nobody is told who left.</summary>
    Left,
}

internal static class MemberResponses
{
    public static bool IsIn(this MemberResponse response) => response == MemberResponse.Accepted;

    public static bool HasBeenIn(this MemberResponse response) =>
        response is MemberResponse.Accepted or MemberResponse.Left;
}

/// <summary>What a response, or its absence, leads to.</summary>
public enum ResponseEffect
{
    /// <summary>Nothing new: it repeats an earlier response.</summary>
    AsBefore,

    /// <summary>Other members have yet to answer.</summary>
    Waits,

    /// <summary>Enough have accepted, so it can begin.</summary>
    CanBegin,

    /// <summary>It runs, with one member more or fewer.</summary>
    GoesOn,

    /// <summary>Too few members remain.</summary>
    IsOver,
}
