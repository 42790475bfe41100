using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Reports;

/// <summary>Which people of a cohort are asked for.</summary>
/// <param name="Page">From 0; a page that does not exist means the nearest one.</param>
public sealed record CohortPeopleQuestion(CohortList List, int Page)
{
    /// <summary>A part of the name; "" for any. Pairs are listed whatever their names.</summary>
    public string Name { get; init; } = "";

    /// <summary>Among those who signed up, only those in this state; null for all.</summary>
    public EnrolmentState? State { get; init; }

    /// <summary>How many a page holds.</summary>
    public int Size { get; init; } = ReadCohortPeople.PageSize;
}

/// <summary>Which people of a cohort are listed.</summary>
public enum CohortList
{
    /// <summary>Those who signed up and have not left: waiting for a match, matched or paused.</summary>
    SignedUp,

    /// <summary>Those who were invited or began to sign up, and have not.</summary>
    Waiting,

    /// <summary>Those who left the cohort before they were ever proposed a partner.</summary>
    OptedOut,

    /// <summary>Mentorships that are proposed, run, or were completed.</summary>
    Pairs,
}

/// <summary>A page of a list.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="All">How many are on all pages.</param>
public sealed record CohortPeoplePage(
    CohortId CohortId,
    string Cohort,
    CohortState State,
    CohortList List,
    int Page,
    int Pages,
    int All,
    IReadOnlyList<CohortEntry> Entries
);

/// <summary>One person, or the members of one mentorship.</summary>
public sealed record CohortEntry
{
    public required IReadOnlyList<string> Names { get; init; }
    public string? Department { get; init; }

    /// <summary>Null if the person has not begun to sign up, and for mentorships.</summary>
    public EnrolmentState? Enrolment { get; init; }

    /// <summary>Null for people.</summary>
    public MentorshipState? Mentorship { get; init; }
}
