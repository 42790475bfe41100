using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>Asks many people in one statement.</summary>
/// <remarks>SQL, because EF Core can neither write a set nor change what is there already (<c>ON CONFLICT</c>).</remarks>
internal static class OpenQuestionBatch
{
    /// <summary>As <see cref="OpenQuestions.AskAllAsync"/>, in one statement and past the change tracker, within the caller's transaction.</summary>
    public static async Task AskAllAtOnceAsync(
        this MentorStore store,
        QuestionKind kind,
        IReadOnlyDictionary<PersonId, Guid> subjects,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ordered = subjects.OrderBy(s => s.Key.Value).ToList();
        var (people, about) = (ordered.ConvertAll(s => s.Key.Value), ordered.ConvertAll(s => s.Value));
        var (word, busy, moment) = ($"{kind}", $"{QuestionKind.Enrolment}", now.ToUniversalTime());
        var busySince = moment - OpenQuestion.SignUpPatience;
        await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO open_questions AS q (person_id, kind, subject_id, asked_at)
            SELECT person_id, {word}, subject_id, {moment} FROM unnest({people}, {about}) AS s (person_id, subject_id)
            ON CONFLICT (person_id) DO UPDATE
            SET kind = excluded.kind, subject_id = excluded.subject_id, asked_at = excluded.asked_at
            WHERE q.kind <> {busy} OR q.asked_at < {busySince}
            """,
            cancellation
        );
    }
}
