namespace MentorBot.Domain.People;

/// <summary>What somebody is in the console, the least first.</summary>
public enum ConsoleRole
{
    /// <summary>Takes part or could; runs nothing.</summary>
    Employee,

    /// <summary>Runs cohorts, and sees their own.</summary>
    Coordinator,

    /// <summary>Runs the programme, and sees the cohorts of all coordinators.</summary>
    ProgrammeLead,
}
