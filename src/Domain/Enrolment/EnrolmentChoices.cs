namespace MentorBot.Domain.Enrolment;

/// <summary>What a person is in a mentorship.</summary>
public enum MentoringRole
{
    /// <summary>In a cohort of equals: both give and both receive.</summary>
    Peer,

    /// <summary>Passes on experience.</summary>
    Mentor,

    /// <summary>Wants to learn.</summary>
    Mentee,

    /// <summary>In a Buddy cohort: somebody new to the organisation.</summary>
    Newcomer,

    /// <summary>In a Buddy cohort: a colleague who shows a newcomer around.</summary>
    Buddy,
}

/// <summary>Experience in the field, as people describe themselves; in ascending order.</summary>
public enum ExperienceLevel
{
    Starting,
    Growing,
    Experienced,
    Senior,
    Leading,
}

/// <summary>How a person wants to meet.</summary>
public enum MeetingFormat
{
    /// <summary>Remotely or in person.</summary>
    Either,

    /// <summary>Remotely only.</summary>
    Remote,

    /// <summary>In person only.</summary>
    InPerson,
}
