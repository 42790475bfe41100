using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.People;

/// <summary>A card asks something, so that words typed next are the answer.</summary>
public sealed class AskQuestion(MentorStore store)
{
    /// <param name="subject">What is asked about: a mentorship, a cohort, the person …</param>
    public async Task RunAsync(QuestionKind kind, Guid subject, Act act, CancellationToken cancellation)
    {
        await store.AskAsync(act.Person, kind, subject, act.Now, cancellation);
        await store.CommitQuietlyAsync(act, cancellation);
    }
}

/// <summary>The person would rather not answer; what they type next is no answer any more.</summary>
public sealed class ForgetQuestion(MentorStore store)
{
    public async Task RunAsync(Guid subject, Act act, CancellationToken cancellation)
    {
        await store.CloseQuestionAsync(act.Person, subject, cancellation);
        await store.CommitQuietlyAsync(act, cancellation);
    }
}
