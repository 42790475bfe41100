using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

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
    /// Closes the question about this subject, and goes back to the question behind a suggestion or to the sign-up that it
    /// interrupted, if any. A question about another subject stays open.
    /// </summary>
    public static async Task CloseQuestionAsync(
        this MentorStore store,
        PersonId person,
        Guid subject,
        CancellationToken cancellation
    )
    {
        var open = await store.OpenQuestions.FindAsync([person], cancellation);
        if (open?.SubjectId == subject && !open.ResumeBehind() && !open.ResumeSignUp())
        {
            store.OpenQuestions.Remove(open);
        }
        else if (open?.BehindSubjectId == subject)
        {
            open.ForgetBehind();
        }
        else if (open?.SignUpId == subject)
        {
            open.ForgetSignUp();
        }
    }
}
