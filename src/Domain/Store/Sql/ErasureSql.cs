using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Store.Sql;

/// <summary>
/// Takes a person out of what is kept for the sake of others. SQL, because EF Core cannot reach into jsonb and arrays of rows
/// that it has not loaded, and some of these rows are tens of megabytes.
/// </summary>
/// <remarks>
/// In match runs another id stands in the person's place, a new one for each erasure that names nobody, so that what was
/// planned for the others stays readable; the answers and reasons that belonged to the person are emptied.
/// </remarks>
internal static class ErasureSql
{
    /// <summary>Frees the runs that are being worked on: what a worker holds in memory may be the person's.</summary>
    public static IEnumerable<FormattableString> FreeRuns(PersonId person) =>
        [
            $"""
                UPDATE match_runs SET claimed_by = NULL, lease_until = NULL, attempts = 0,
                    state = CASE state WHEN 'Running' THEN 'Queued' ELSE state END
                WHERE state IN ('Running', 'Approving')
                  AND cohort_id IN (SELECT cohort_id FROM enrolments WHERE person_id = {person.Value})
                """,
            $"""
                DELETE FROM match_records r USING match_runs m
                WHERE m.id = r.run_id AND m.state = 'Queued' AND m.repeat_of IS NULL
                  AND m.cohort_id IN (SELECT cohort_id FROM enrolments WHERE person_id = {person.Value})
                """,
            $"""
                UPDATE match_runs SET state = 'Preview', approved_by = NULL, claimed_by = NULL, lease_until = NULL
                WHERE state = 'Approving' AND approved_by = {person.Value}
                """,
        ];

    /// <summary>What names the person in rows of others. Before the person's own rows are deleted.</summary>
    /// <param name="person">Who is erased.</param>
    /// <param name="name">Their name, as digests have it.</param>
    /// <param name="nobody">The id in their place.</param>
    /// <param name="chat">The id of their personal chat; empty if none is known.</param>
    public static IEnumerable<FormattableString> Forget(PersonId person, string name, PersonId nobody, string chat)
    {
        var (id, instead, part) = (person.Value, nobody.Value, $"%{person.Value}%");
        var prefix = chat.Length == 0 ? null : $"{chat}|";
        return
        [
            .. FreeRuns(person),
            .. Runs(id, instead, part, JsonSerializer.Serialize(Blank(nobody))),
            $"UPDATE match_wishes SET wished_by = {instead} WHERE wished_by = {id}",
            $"UPDATE sessions SET place = NULL WHERE place_by_id = {id}",
            $"UPDATE circle_agendas SET own_topic = NULL WHERE own_topic_by_id = {id}",
            $"UPDATE enrolments SET not_with = array_remove(not_with, {id}) WHERE {id} = ANY (not_with)",
            $$"""
                UPDATE mentorships m SET reasons = (
                    SELECT coalesce(jsonb_agg(pair ORDER BY n), '[]')
                    FROM jsonb_array_elements(m.reasons) WITH ORDINALITY AS pairs(pair, n)
                    WHERE pair::text NOT LIKE {{part}})
                WHERE EXISTS (SELECT FROM mentorship_members x WHERE x.mentorship_id = m.id AND x.person_id = {{id}})
                """,
            $$"""
                UPDATE manager_digests SET content = jsonb_set(content, '{Named}', (content -> 'Named') - {{name}})
                WHERE content -> 'Named' @> to_jsonb(ARRAY[{{name}}])
                """,
            $"""
                UPDATE manager_digests SET basis = replace(basis::text, {id}::text, {instead}::text)::jsonb
                WHERE basis::text LIKE {part}
                """,
            $"""
                DELETE FROM handled_activities
                WHERE starts_with(key, {prefix}) OR show LIKE {part}
                """,
            $"DELETE FROM notices WHERE subject_id = {id}",
            $"DELETE FROM sent_notices WHERE subject_id = {id}",
        ];
    }

    /// <summary>The person's own rows, and mentorships to which nobody belongs any more.</summary>
    public static IEnumerable<FormattableString> Delete(PersonId person) =>
        [
            $"""
                DELETE FROM mentorships m
                WHERE EXISTS (SELECT FROM mentorship_members x WHERE x.mentorship_id = m.id AND x.person_id = {person.Value})
                  AND NOT EXISTS (SELECT FROM mentorship_members x WHERE x.mentorship_id = m.id AND x.person_id <> {person.Value})
                """,
            $"DELETE FROM people WHERE id = {person.Value}",
        ];

    private static IEnumerable<FormattableString> Runs(Guid id, Guid instead, string part, string blank) =>
        [
            $$"""
                UPDATE match_records r SET
                    have_somebody = array_replace(r.have_somebody, {{id}}, {{instead}}),
                    problem = jsonb_set(found.problem, '{Candidates}', (
                        SELECT coalesce(jsonb_agg(CASE WHEN c ->> 'Person' = {{instead}}::text
                            THEN {{blank}}::jsonb || jsonb_build_object('Role', c -> 'Role', 'Places', c -> 'Places')
                            ELSE c END ORDER BY n), '[]')
                        FROM jsonb_array_elements(found.problem -> 'Candidates') WITH ORDINALITY AS all_of(c, n))),
                    plan = jsonb_set(found.plan, '{Pairs}', (
                        SELECT coalesce(jsonb_agg(CASE WHEN {{instead}}::text IN (p ->> 'First', p ->> 'Second')
                            THEN p || '{"Terms": []}' ELSE p END ORDER BY n), '[]')
                        FROM jsonb_array_elements(found.plan -> 'Pairs') WITH ORDINALITY AS all_of(p, n)))
                FROM (
                    SELECT run_id, replace(problem::text, {{id}}::text, {{instead}}::text)::jsonb AS problem,
                        replace(plan::text, {{id}}::text, {{instead}}::text)::jsonb AS plan
                    FROM match_records
                    WHERE problem::text LIKE {{part}} OR plan::text LIKE {{part}} OR {{id}} = ANY (have_somebody)
                ) found
                WHERE found.run_id = r.run_id
                """,
            FormattableStringFactory.Create(
                $$$"""
                UPDATE match_pages SET pairs = ({{{Emptied("pairs")}}}) WHERE pairs::text LIKE {2}
                """,
                id,
                instead,
                part
            ),
            FormattableStringFactory.Create(
                $$$"""
                UPDATE match_runs SET summary = jsonb_set(
                    replace(summary::text, {0}::text, {1}::text)::jsonb, '{{Weakest}}', ({{{Emptied(
                    "summary -> 'Weakest'"
                )}}}))
                WHERE summary::text LIKE {2}
                """,
                id,
                instead,
                part
            ),
            $"""
                UPDATE match_runs SET failure = replace(failure::text, {id}::text, {instead}::text)::jsonb
                WHERE failure::text LIKE {part}
                """,
            $"""
                UPDATE match_runs SET started_by = {instead}, tells_starter = false WHERE started_by = {id}
                """,
            $"UPDATE match_runs SET approved_by = {instead} WHERE approved_by = {id}",
        ];

    /// <summary>
    /// A list of pairs or circles as previews show them, without the person <c>{0}</c> and what they had in common with others.
    /// </summary>
    private static string Emptied(string list) =>
        $$$"""
            SELECT coalesce(jsonb_agg(CASE WHEN pair::text LIKE {2} THEN
                replace(pair::text, {0}::text, {1}::text)::jsonb || '{{"Terms": []}}' || jsonb_build_object('People', (
                    SELECT jsonb_agg(CASE WHEN one ->> 'Person' = {0}::text
                        THEN one || jsonb_build_object('Person', {1}, 'Offers', '[]'::jsonb, 'Wants', '[]'::jsonb)
                        ELSE one END ORDER BY k)
                    FROM jsonb_array_elements(pair -> 'People') WITH ORDINALITY AS people(one, k)))
                ELSE pair END ORDER BY n), '[]')
            FROM jsonb_array_elements({{{list}}}) WITH ORDINALITY AS all_of(pair, n)
            """;

    /// <summary>Somebody of whom nothing is known, so that a stored problem keeps its shape.</summary>
    private static Candidate Blank(PersonId nobody) =>
        new(
            nobody,
            MentoringRole.Peer,
            0,
            [],
            [],
            ExperienceLevel.Starting,
            [],
            WorkingTime.Default("Etc/UTC"),
            MeetingFormat.Either,
            Department: null,
            [],
            [],
            SatOut: 0
        );
}
