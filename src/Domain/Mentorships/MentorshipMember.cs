using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>One of the people of a proposal, and of the mentorship that comes of it if they say yes.</summary>
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

    /// <summary>When this person was last told that somebody of them cannot be reached: once while that lasts.</summary>
    public DateTimeOffset? ToldOfAbsenceAt { get; private set; }

    /// <summary>
    /// Too few can be reached to meet, and this person has not chosen to wait for them. It holds as long as those of whom
    /// they were told are away; until then nothing is asked about meetings.
    /// </summary>
    public bool AwaitsChoice { get; private set; }

    /// <summary>Has said yes and has not left: takes part in what runs, or has until it was over.</summary>
    public bool IsIn => Response.IsIn();

    /// <summary>Is in it, or has been and has left.</summary>
    public bool HasBeenIn => Response.HasBeenIn();

    /// <summary>Whether the mentorship may still be this person's: in it, or free to join.</summary>
    public bool IsConcerned => Response is MemberResponse.Accepted or MemberResponse.Awaited;

    internal void ToldOfAbsence(bool awaitsChoice, DateTimeOffset now) =>
        (ToldOfAbsenceAt, AwaitsChoice) = (now, awaitsChoice);

    internal void KeepsWaiting() => AwaitsChoice = false;

    internal void Responds(MemberResponse response, DateTimeOffset now) => (Response, RespondedAt) = (response, now);
}

public enum MemberResponse
{
    Awaited,
    Accepted,
    Declined,

    /// <summary>Did not answer in time; others went on without this person, or it came to nothing.</summary>
    Lapsed,

    /// <summary>Said yes when the last place was gone.</summary>
    NoPlace,

    /// <summary>Was in it and has left; the others may have gone on. Nobody is told who it was.</summary>
    Left,
}

internal static class MemberResponses
{
    public static bool IsIn(this MemberResponse response) => response == MemberResponse.Accepted;

    public static bool HasBeenIn(this MemberResponse response) =>
        response is MemberResponse.Accepted or MemberResponse.Left;
}

/// <summary>What an answer, or an answer that did not come, makes of a mentorship.</summary>
public enum Turnout
{
    /// <summary>Nothing new: it was said before.</summary>
    AsBefore,

    /// <summary>Others have still to answer.</summary>
    Waits,

    /// <summary>Enough have said yes: it can begin with them.</summary>
    CanBegin,

    /// <summary>It runs, with one more or one fewer.</summary>
    GoesOn,

    /// <summary>Too few are left.</summary>
    IsOver,
}
