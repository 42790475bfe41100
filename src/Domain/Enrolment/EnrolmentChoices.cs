namespace MentorBot.Domain.Enrolment;

public enum MentoringRole
{
    Peer,
    Mentor,
    Mentee,
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
