namespace MentorBot.Domain.Enrolment;

/// <summary>Where an enrolment stands.</summary>
public enum EnrolmentState
{
    /// <summary>Begun and not submitted.</summary>
    Draft,

    /// <summary>Submitted; waits for a match.</summary>
    Submitted,

    /// <summary>At least one mentorship takes up a place.</summary>
    Matched,

    /// <summary>Paused by the person until a date.</summary>
    Paused,

    /// <summary>The person left the cohort.</summary>
    Withdrawn,
}
