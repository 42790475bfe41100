namespace MentorBot.Domain.Enrolment;

public enum MentoringRole
{
    Peer,
    Mentor,
    Mentee,

    /// <summary>In a Buddy cohort: somebody who is new here.</summary>
    Newcomer,

    /// <summary>In a Buddy cohort: a peer who shows a newcomer around.</summary>
    Buddy,
}

/// <summary>Years in the field, in words that people use of themselves.</summary>
public enum ExperienceLevel
{
    Starting,
    Growing,
    Experienced,
    Senior,
    Leading,
}

public enum MeetingFormat
{
    Either,
    Remote,
    InPerson,
}
