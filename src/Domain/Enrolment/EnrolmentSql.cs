using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// How somebody's enrolments are read with their cohorts: every answer of the wizard begins with it. <c>$1</c> is the person,
/// unless it says otherwise.
/// </summary>
internal static class EnrolmentSql
{
    /// <summary>The newest first, at most 20.</summary>
    public const string All = Rows + " ORDER BY e.created_at DESC, e.id DESC LIMIT 20";

    /// <summary>The one of the id <c>$2</c>, if it is theirs.</summary>
    public const string One = Rows + " AND e.id = $2";

    /// <summary>The one of the id <c>$1</c>, whosever it is: asked before it is known who speaks.</summary>
    public const string Foreseen = Any + " WHERE e.id = $1";

    /// <summary>Theirs in the cohort <c>$2</c>.</summary>
    public const string InCohort = Rows + " AND e.cohort_id = $2";

    private const string Rows = Any + " WHERE e.person_id = $1";

    private const string Any = $"""
        SELECT {CohortEnrolment.Columns}, e.xmin,
            {Cohort.Columns}, c.xmin
        FROM enrolments AS e
        JOIN cohorts AS c ON c.id = e.cohort_id
        """;
}
