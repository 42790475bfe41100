using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>Asks many people in one statement.</summary>
/// <remarks>SQL, because EF Core can neither write a set nor change what is there already (<c>ON CONFLICT</c>).</remarks>
internal static class OpenQuestionBatch
{
    /// <summary>
    /// Records for each person the question on the card they were shown last, as <see cref="OpenQuestion.Replace"/> does,
    /// past the change tracker. People who are gone are left out.
    /// </summary>
    public static async Task AskAllAtOnceAsync(
        this MentorStore store,
        IReadOnlyDictionary<PersonId, AskedQuestion> questions,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ordered = questions.OrderBy(q => q.Key.Value).ToList();
        var (people, about) = (ordered.ConvertAll(q => q.Key.Value), ordered.ConvertAll(q => q.Value.SubjectId));
        var kinds = ordered.ConvertAll(q => $"{q.Value.Kind}");
        var (signUp, moment) = ($"{QuestionKind.Enrolment}", now.ToUniversalTime());
        var (suggestions, unkept) = (Names(QuestionKinds.IsSuggestion), Names(IsUnkept));
        var abandonedBefore = moment - OpenQuestion.SignUpPatience;
        await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO open_questions AS q (person_id, kind, subject_id, asked_at)
            SELECT s.person_id, s.kind, s.subject_id, {moment}
            FROM unnest({people}, {kinds}, {about}) AS s (person_id, kind, subject_id)
            JOIN people ON people.id = s.person_id
            ON CONFLICT (person_id) DO UPDATE
            SET kind = excluded.kind, subject_id = excluded.subject_id, asked_at = excluded.asked_at,
                sign_up_id = CASE
                    WHEN excluded.kind = {signUp} OR q.asked_at < {abandonedBefore} THEN NULL
                    WHEN q.kind = {signUp} THEN q.subject_id
                    ELSE q.sign_up_id
                END,
                behind_kind = CASE
                    WHEN excluded.kind <> ALL ({suggestions}) OR q.kind = ANY ({unkept}) THEN NULL
                    WHEN q.kind = ANY ({suggestions}) THEN q.behind_kind
                    ELSE q.kind
                END,
                behind_subject_id = CASE
                    WHEN excluded.kind <> ALL ({suggestions}) OR q.kind = ANY ({unkept}) THEN NULL
                    WHEN q.kind = ANY ({suggestions}) THEN q.behind_subject_id
                    ELSE q.subject_id
                END
            """,
            cancellation
        );
    }

    private static bool IsUnkept(QuestionKind kind) => kind == QuestionKind.Enrolment || kind.EndsSomething();

    private static string[] Names(Func<QuestionKind, bool> belongs) =>
        [.. Enum.GetValues<QuestionKind>().Where(belongs).Select(kind => $"{kind}")];
}
