using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>Asks until when a person wants to rest, so that a date typed next is the answer.</summary>
public sealed class AskWhenToReturn(MentorStore store)
{
    public async Task RunAsync(Act act, CancellationToken cancellation)
    {
        await store.AskAsync(act.Person, QuestionKind.PauseUntil, act.Person.Value, act.Now, cancellation);
        await store.CommitQuietlyAsync(act, cancellation);
    }
}
