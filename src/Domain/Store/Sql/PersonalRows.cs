using System.Text.Json.Nodes;
using MentorBot.Domain.Shared;
using Npgsql;

namespace MentorBot.Domain.Store.Sql;

/// <summary>Which rows of which tables are about a person, for a copy of all of them.</summary>
/// <remarks>SQL, because a copy that leaves nothing out takes each row as it is, whatever columns it has.</remarks>
internal static class PersonalRows
{
    /// <summary>Tables of which the person gets their rows whole, each with its condition; the person is <c>$1</c>.</summary>
    public static IReadOnlyDictionary<string, string> Tables { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["people"] = "t.id = $1",
            ["personal_chats"] = "t.person_id = $1",
            ["open_questions"] = "t.person_id = $1",
            ["enrolments"] = "t.person_id = $1",
            ["shortlists"] = "t.person_id = $1",
            ["match_suggestions"] = "t.shortlist_id IN (SELECT id FROM shortlists WHERE person_id = $1)",
            ["match_leftovers"] = "t.person_id = $1",
            ["mentorship_members"] = "t.person_id = $1",
            ["check_ins"] = "t.person_id = $1",
            ["check_in_due_entries"] = "t.person_id = $1",
            ["session_feedback"] = "t.person_id = $1",
            ["expectations"] = "t.person_id = $1",
            ["agreement_signatures"] = "t.person_id = $1",
            ["contributions"] = "t.person_id = $1",
            ["closing_statements"] = "t.person_id = $1",
            // A shared goal belongs to everybody who is in it.
            ["goals"] =
                "t.owner_id = $1 OR (t.owner_id IS NULL AND t.mentorship_id IN (SELECT mentorship_id FROM mentorship_members WHERE person_id = $1 AND response = 'Accepted'))",
            // A session belongs to everybody who is in its mentorship, with the place that one of them wrote.
            ["sessions"] =
                "t.proposer_id = $1 OR t.place_by_id = $1 OR t.mentorship_id IN (SELECT mentorship_id FROM mentorship_members WHERE person_id = $1 AND response = 'Accepted')",
            ["circle_turns"] = "t.person_id = $1",
            ["attendances"] = "t.person_id = $1",
            ["circle_merge_consents"] = "t.person_id = $1",
            ["circle_requests"] = "t.person_id = $1",
            // Who facilitates, and what a circle talks about, belongs to everybody who is in it.
            ["circle_agendas"] =
                "t.facilitator_id = $1 OR t.own_topic_by_id = $1 OR t.mentorship_id IN (SELECT mentorship_id FROM mentorship_members WHERE person_id = $1 AND response = 'Accepted')",
            ["circle_sessions"] =
                "t.facilitator_id = $1 OR t.mentorship_id IN (SELECT mentorship_id FROM mentorship_members WHERE person_id = $1 AND response = 'Accepted')",
            ["session_links"] = "t.person_id = $1",
            ["help_offers"] = "t.person_id = $1",
            // A request is between the two, with what one of them wrote to the other.
            ["help_requests"] = "t.asker_id = $1 OR t.helper_id = $1",
            ["help_waits"] = "t.person_id = $1",
            // A booking is between the two, with what one of them wants to talk about.
            ["bookable_slots"] = "t.host_id = $1 OR t.booker_id = $1 OR t.held_for_id = $1",
            ["slot_waits"] = "t.person_id = $1",
            ["booking_desks"] = "t.person_id = $1",
            ["slot_links"] = "t.person_id = $1",
            ["manager_digests"] = "t.manager_id = $1",
            ["notices"] = "t.recipient_id = $1",
            ["sent_notices"] = "t.recipient_id = $1",
            ["chat_rate_limits"] = "t.person_id = $1",
            ["cohorts"] = "t.owner_id = $1",
            ["audit_entries"] = "t.actor_id = $1 OR t.subject_id = $1",
            ["console_links"] = "t.person_id = $1",
            ["console_sessions"] = "t.person_id = $1",
            ["download_links"] = "t.person_id = $1",
            ["erasure_requests"] = "t.person_id = $1",
        };

    /// <summary>Tables that name the person in rows of others, and why those rows are not copied whole.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["directory_holds"] =
                "Which coordinator decided about missing people; what you did stands in audit_entries.",
            ["message_stops"] =
                "Who stopped all messages, while they are stopped; what you did stands in audit_entries.",
            ["match_records"] = "The inputs of a match hold everybody's answers; yours are copied as match_inputs.",
            ["match_runs"] = "Who started or approved a match run; what you did stands in audit_entries.",
            ["manager_digests.basis"] = "What the figures of your team were made from is about your reports.",
            ["match_wishes"] = "Pairs that coordinators lock or bar concern two people.",
        };

    /// <summary>A column of digests that knows what managers must not: who of their reports takes part.</summary>
    private const string OfOthers = "basis";

    private static readonly string All = string.Join(
        "\nUNION ALL ",
        [
            .. Tables.Select(table =>
                $"SELECT '{table.Key}', coalesce(jsonb_agg(to_jsonb(t) - '{OfOthers}'), '[]')::text FROM {table.Key} t WHERE {table.Value}"
            ),
            """
            SELECT 'match_inputs', coalesce(jsonb_agg(candidate), '[]')::text
            FROM match_records r JOIN match_runs m ON m.id = r.run_id,
                jsonb_array_elements(r.problem -> 'Candidates') AS candidate
            WHERE m.cohort_id IN (SELECT cohort_id FROM enrolments WHERE person_id = $1)
              AND candidate ->> 'Person' = $1::text
            """,
        ]
    );

    /// <summary>The rows by table, each row by column.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonArray>> PersonalRowsAsync(
        this MentorStore store,
        PersonId person,
        CancellationToken cancellation
    )
    {
        await using var command = await store.CommandAsync(All, cancellation);
        command.Parameters.Add(new NpgsqlParameter { Value = person.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            rows[reader.GetString(0)] = JsonNode.Parse(reader.GetString(1))!.AsArray();
        }

        return rows;
    }
}
