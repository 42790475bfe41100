using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>Finds the pairs of a run in which somebody has a name, without reading the whole plan.</summary>
/// <remarks>SQL, because the pairs of a run lie in JSON, a page to a row.</remarks>
internal static class NamedPairs
{
    /// <param name="name">A part of the name.</param>
    public static Task<int> CountPairsNamedAsync(
        this MentorStore store,
        MatchRunId run,
        string name,
        CancellationToken cancellation
    ) =>
        store
            .Database.SqlQuery<int>(
                $"""
                SELECT count(*)::int AS "Value"
                FROM match_pages p, jsonb_array_elements(p.pairs) AS pair
                WHERE p.run_id = {run.Value} AND EXISTS (
                    SELECT 1 FROM jsonb_array_elements(pair -> 'People') AS member
                    JOIN people ON people.id = (member ->> 'Person')::uuid
                    WHERE people.name ILIKE {LikePattern.Containing(name)} ESCAPE {LikePattern.Escape})
                """
            )
            .SingleAsync(cancellation);

    /// <summary>Where such pairs lie, weakest first.</summary>
    public static Task<List<PairPlace>> PairsNamedAsync(
        this MentorStore store,
        MatchRunId run,
        string name,
        int skip,
        int take,
        CancellationToken cancellation
    ) =>
        store
            .Database.SqlQuery<PairPlace>(
                $"""
                SELECT p.page AS "Page", (pair.place - 1)::int AS "Place"
                FROM match_pages p, jsonb_array_elements(p.pairs) WITH ORDINALITY AS pair(body, place)
                WHERE p.run_id = {run.Value} AND EXISTS (
                    SELECT 1 FROM jsonb_array_elements(pair.body -> 'People') AS member
                    JOIN people ON people.id = (member ->> 'Person')::uuid
                    WHERE people.name ILIKE {LikePattern.Containing(name)} ESCAPE {LikePattern.Escape})
                ORDER BY p.page, pair.place OFFSET {skip} LIMIT {take}
                """
            )
            .ToListAsync(cancellation);

    /// <summary>The pages of a run on which these two are a pair; there is at most one.</summary>
    public static IQueryable<MatchPage> PagesWith(this MentorStore store, MatchRunId run, PersonPair pair) =>
        store.MatchPages.FromSql(
            $"""
            SELECT * FROM match_pages WHERE run_id = {run.Value} AND EXISTS (
                SELECT 1 FROM jsonb_array_elements(pairs) AS pair
                WHERE pair -> 'People' @> jsonb_build_array(
                    jsonb_build_object('Person', {pair.First.Value}), jsonb_build_object('Person', {pair.Second.Value}))
                AND jsonb_array_length(pair -> 'People') = 2)
            """
        );
}

/// <summary>Where a pair of a run lies.</summary>
/// <param name="Page">The stored page, from 0.</param>
/// <param name="Place">On that page, from 0.</param>
internal sealed record PairPlace(int Page, int Place);
