using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>Opens and closes questions as part of the command that causes it.</summary>
public static class OpenQuestions
{
    /// <summary>Asks a person, replacing any question that was open.</summary>
    public static async Task AskAsync(
        this MentorStore store,
        PersonId person,
        QuestionKind kind,
        Guid subject,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var open = await store.OpenQuestions.FindAsync([person], cancellation);
        if (open is null)
        {
            store.OpenQuestions.Add(OpenQuestion.To(person, kind, subject, now));
        }
        else
        {
            open.Replace(kind, subject, now);
        }
    }

    /// <summary>
    /// Asks many people, each about their own subject. A person in the middle of the sign-up wizard is left alone,
    /// because their next words belong there; an abandoned sign-up does not block.
    /// </summary>
    public static async Task AskAllAsync(
        this MentorStore store,
        QuestionKind kind,
        IReadOnlyDictionary<PersonId, Guid> subjects,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var people = subjects.Keys.ToList();
        var open = await store
            .OpenQuestions.Where(q => people.Contains(q.PersonId))
            .ToDictionaryAsync(q => q.PersonId, cancellation);
        foreach (var (person, subject) in subjects)
        {
            if (!open.TryGetValue(person, out var question))
            {
                store.OpenQuestions.Add(OpenQuestion.To(person, kind, subject, now));
            }
            else if (!question.IsBusySigningUp(now))
            {
                question.Replace(kind, subject, now);
            }
        }
    }

    /// <summary>Asks one person, unless they are in the middle of the sign-up wizard.</summary>
    public static Task AskUnlessBusyAsync(
        this MentorStore store,
        PersonId person,
        QuestionKind kind,
        Guid subject,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => store.AskAllAsync(kind, new Dictionary<PersonId, Guid> { [person] = subject }, now, cancellation);

    /// <summary>Closes the question about this subject; a question about another subject stays open.</summary>
    public static async Task CloseQuestionAsync(
        this MentorStore store,
        PersonId person,
        Guid subject,
        CancellationToken cancellation
    )
    {
        var open = await store.OpenQuestions.FindAsync([person], cancellation);
        if (open?.SubjectId == subject)
        {
            store.OpenQuestions.Remove(open);
        }
    }
}
