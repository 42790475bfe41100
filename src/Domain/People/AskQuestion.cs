using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.People;

/// <summary>Records that a card asks something, so that the person's next typed words are the answer.</summary>
public sealed class AskQuestion(MentorStore store)
{
    /// <param name="kind">What is asked.</param>
    /// <param name="subject">The id of what is asked about: a mentorship, a cohort, the person and so on.</param>
    /// <param name="context">Who is asked, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    public async Task RunAsync(QuestionKind kind, Guid subject, CommandContext context, CancellationToken cancellation)
    {
        await store.AskAsync(context.Person, kind, subject, context.Now, cancellation);
        await store.CommitQuietlyAsync(context, cancellation);
    }
}

/// <summary>
/// Withdraws a question the person does not want to answer, so that their next typed words are not taken for an answer.
/// </summary>
public sealed class ForgetQuestion(MentorStore store)
{
    public async Task RunAsync(Guid subject, CommandContext context, CancellationToken cancellation)
    {
        await store.CloseQuestionAsync(context.Person, subject, cancellation);
        await store.CommitQuietlyAsync(context, cancellation);
    }
}
