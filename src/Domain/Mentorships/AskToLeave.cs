using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>Asks for confirmation before somebody leaves, so that a typed yes or no is the answer.</summary>
public sealed class AskToLeave(MentorStore store)
{
    /// <param name="subject">The id of a mentorship or a cohort.</param>
    public async Task RunAsync(Guid subject, Act act, CancellationToken cancellation)
    {
        await store.AskAsync(act.Person, QuestionKind.Leave, subject, act.Now, cancellation);
        await store.CommitQuietlyAsync(act, cancellation);
    }
}
