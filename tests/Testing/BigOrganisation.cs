using System.Globalization;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Npgsql;

namespace MentorBot.Testing;

/// <summary>
/// A large organisation, made by the database itself in seconds: people in ten zones, most of whom can be reached, ten to a
/// manager, all of them enrolled in cohorts and in running pairs.
/// </summary>
/// <param name="People">Even; two to a pair.</param>
/// <param name="Cohorts">Between which people are divided evenly.</param>
/// <param name="WeeksOfHistory">So many check-ins lie behind each pair, most of them answered, and one more is due.</param>
/// <param name="AwayEvery">Every so many-th has removed the bot ten days before; 0 for nobody.</param>
public sealed record BigOrganisation(int People = 100_000, int Cohorts = 20, int WeeksOfHistory = 0, int AwayEvery = 0)
{
    /// <summary>A Monday: the pairs began so many weeks before it that the next check-in falls due on it.</summary>
    public static readonly DateTimeOffset Monday = A.Now.AddHours(-9);

    private static readonly CohortPolicy Weekly = new() { WeeklyForWeeks = 26 };

    private static readonly string[] Zones =
    [
        "Europe/Berlin",
        "America/New_York",
        "Asia/Kolkata",
        "Asia/Tokyo",
        "Australia/Sydney",
        "America/Los_Angeles",
        "Europe/London",
        "America/Sao_Paulo",
        "Africa/Cairo",
        "Asia/Singapore",
    ];

    /// <summary>Zones ahead of UTC begin their Monday on the Sunday before.</summary>
    public DateTimeOffset ActiveSince => Monday.AddHours(-14).AddDays(-7 * (WeeksOfHistory + 1)).AddHours(15);

    /// <summary>Of each person's identity in the directory; 1 is the owner of all cohorts, who takes no part.</summary>
    public static Guid EntraId(int number) => Numbered("e0000000", number);

    /// <summary>Of people 2 to <see cref="People"/> + 1.</summary>
    public static PersonId PersonId(int number) => new(Numbered("10000000", number));

    public async Task BuildAsync(TestDatabase database)
    {
        var cohorts = await CohortsAsync(database);
        await using var connection = await database.Source.OpenConnectionAsync();
        await RunAsync(connection, PeopleSql, People, Zones, Monday.UtcDateTime, AwayEvery);
        await RunAsync(connection, PairsSql, People, cohorts, ActiveSince.UtcDateTime);
        if (WeeksOfHistory > 0)
        {
            await RunAsync(connection, HistorySql, WeeksOfHistory, ActiveSince.UtcDateTime);
        }

        // As autovacuum leaves it.
        await RunAsync(connection, "VACUUM ANALYZE");
    }

    private async Task<Guid[]> CohortsAsync(TestDatabase database)
    {
        var owner = Person.FromDirectory(new DirectoryPerson(EntraId(1), "Olga Owner"), Monday);
        owner.IsHere(Monday);
        var cohorts = Enumerable
            .Range(1, Cohorts)
            .Select(i => A.Cohort(owner, $"Cohort {i}", state: CohortState.Active, policy: Weekly))
            .ToList();
        await using var store = database.NewStore();
        store.Add(owner);
        store.AddRange(cohorts);
        await store.SaveChangesAsync();
        return [.. cohorts.Select(c => c.Id.Value)];
    }

    private static Guid Numbered(string kind, int number) =>
        Guid.Parse($"{kind}-0000-7000-8000-{number.ToString("x12", CultureInfo.InvariantCulture)}");

    private static async Task RunAsync(NpgsqlConnection connection, string sql, params object[] arguments)
    {
#pragma warning disable CA2100 // The text is a constant of this class.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
#pragma warning restore CA2100
        foreach (var argument in arguments)
        {
            command.Parameters.AddWithValue(argument);
        }

        await command.ExecuteNonQueryAsync();
    }

    private const string PeopleSql = """
        WITH numbered AS (SELECT n, lpad(to_hex(n), 12, '0') AS hex FROM generate_series(2, $1 + 1) n),
        made AS (
            INSERT INTO people (id, entra_id, name, email, department, job_title, manager_id, locale, said_hours, is_eligible,
                reachability, reachability_changed_at, welcomed_at, named_in_digests, digests_off, created_at, refreshed_at,
                work_days, work_start, work_end, zone_id)
            SELECT ('10000000-0000-7000-8000-' || hex)::uuid, ('e0000000-0000-7000-8000-' || hex)::uuid, 'Person ' || n,
                'person' || n || '@contoso.com', 'Department ' || n % 40, 'Engineer',
                CASE WHEN n > 11
                     THEN ('10000000-0000-7000-8000-' || lpad(to_hex(2 + (n - 2) / 10), 12, '0'))::uuid END,
                'en-US', false, true, CASE WHEN n % nullif($4, 0) = 0 THEN 'NotInstalled' ELSE 'Reachable' END,
                CASE WHEN n % nullif($4, 0) = 0 THEN $3 - interval '10 days' ELSE $3 END, $3, true, false, $3, $3,
                'Monday, Tuesday, Wednesday, Thursday, Friday', '09:00', '17:00', ($2::text[])[1 + n % 10]
            FROM numbered ORDER BY n
            RETURNING id)
        INSERT INTO personal_chats (person_id, seen_at, conversation_id, service_url, user_id)
        SELECT id, $3, 'a:' || id, 'https://smba.trafficmanager.net/emea/', '29:' || id FROM made
        """;

    private const string PairsSql = """
        WITH pairs AS (
            SELECT p, ($2::uuid[])[1 + p % cardinality($2::uuid[])] AS cohort,
                ('20000000-0000-7000-8000-' || lpad(to_hex(p), 12, '0'))::uuid AS id
            FROM generate_series(1, $1 / 2) p),
        members AS (
            SELECT pairs.*, ('10000000-0000-7000-8000-' || lpad(to_hex(2 * p + side), 12, '0'))::uuid AS person
            FROM pairs, generate_series(0, 1) side),
        enrolled AS (
            INSERT INTO enrolments (id, cohort_id, person_id, state, step, all_asked, role, skills_offered, goals_wanted, level,
                languages, format, capacity, places_taken, not_with, interests, affinities, sat_out, created_at, submitted_at,
                work_days, work_start, work_end, zone_id)
            SELECT gen_random_uuid(), cohort, person, 'Matched', 'Review', true, 'Peer', '{C#}', '{SQL}', 'Experienced',
                '{en}', 'Either', 1, 1, '{}', '{}', '{}', 0, $3, $3,
                'Monday, Tuesday, Wednesday, Thursday, Friday', '09:00', '17:00', 'Etc/UTC'
            FROM members),
        made AS (
            INSERT INTO mentorships (id, cohort_id, match_run_id, state, score, reasons, proposed_at, expires_at, active_since)
            SELECT id, cohort, gen_random_uuid(), 'Active', 500, '[]', $3, $3, $3 FROM pairs
            RETURNING id)
        INSERT INTO mentorship_members (mentorship_id, person_id, role, response, responded_at, awaits_choice)
        SELECT members.id, person, 'Peer', 'Accepted', $3, false FROM members JOIN made USING (id)
        """;

    private const string HistorySql = """
        INSERT INTO check_ins (id, mentorship_id, person_id, occurrence, state, due_at, asked_at, answered_at, met, rating, audience)
        SELECT gen_random_uuid(), m.mentorship_id, m.person_id, week,
            CASE WHEN week % 3 = 0 THEN 'Asked' ELSE 'Answered' END, due, due,
            CASE WHEN week % 3 <> 0 THEN due + interval '3 hours' END, CASE WHEN week % 3 <> 0 THEN true END,
            CASE WHEN week % 3 <> 0 THEN 4 END, 'Private'
        FROM generate_series(1, $1) week, mentorship_members m,
            LATERAL (SELECT $2 + make_interval(days => 7 * week, hours => 9) AS due) d
        """;
}
