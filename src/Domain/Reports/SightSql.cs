namespace MentorBot.Domain.Reports;

/// <summary>
/// How mentorships are read for a member: a row for each of the people in them with no more than the views need, in one flat
/// join, because this is what people ask for most. The reasons and the check-in that waits come with the asking member's own
/// row only. <c>$1</c> is the person, unless it says otherwise.
/// </summary>
internal static class SightSql
{
    /// <summary>Every mentorship of the member's.</summary>
    public const string All = Rows + Newest;

    /// <summary>The same for a member of whom only the Entra id is known, <c>$1</c>.</summary>
    public const string Foreseen = Any + " WHERE own.person_id = (SELECT id FROM people WHERE entra_id = $1)" + Newest;

    /// <summary>The one of the id <c>$2</c>, if the member is in it.</summary>
    public const string One = Rows + " AND s.id = $2" + Newest;

    /// <summary>Those to which the member's word is awaited, or may still be taken back.</summary>
    public const string Proposals = Rows + Open + Newest;

    private const string Rows = Any + " WHERE own.person_id = $1";

    private const string Any = """
        SELECT s.id, s.cohort_id, s.state, s.end_reason, s.expires_at, s.paused_until, s.active_since IS NOT NULL,
            c.name, c.model, c.state,
            CASE WHEN m.person_id = own.person_id THEN s.reasons END,
            CASE WHEN m.person_id = own.person_id THEN (
                SELECT id FROM check_ins
                WHERE mentorship_id = s.id AND person_id = own.person_id AND state = 'Asked'
                ORDER BY occurrence DESC LIMIT 1
            ) END,
            m.person_id, m.role, m.response,
            p.name, p.email, p.department, p.job_title, p.locale, p.zone_id, p.work_days, p.work_start, p.work_end,
            e.state, e.skills_offered, e.goals_wanted, e.zone_id, e.work_days, e.work_start, e.work_end, e.paused_until
        FROM mentorship_members AS own
        JOIN mentorships AS s ON s.id = own.mentorship_id
        JOIN cohorts AS c ON c.id = s.cohort_id
        JOIN mentorship_members AS m ON m.mentorship_id = s.id
        JOIN people AS p ON p.id = m.person_id
        LEFT JOIN enrolments AS e ON e.cohort_id = s.cohort_id AND e.person_id = m.person_id
        """;

    private const string Open = """
         AND (
            s.state = 'Proposed' AND own.response IN ('Awaited', 'Accepted')
            OR s.state IN ('Active', 'Paused') AND own.response = 'Awaited'
        )
        """;

    /// <summary>More rows than the people of the mentorships that are shown can be: a circle has at most eight.</summary>
    private const string Newest = """
         ORDER BY s.ended_at IS NOT NULL, s.ended_at DESC, s.id DESC
        LIMIT 500
        """;
}
