using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>Throws a draft away. What was submitted is withdrawn in another way, never deleted here.</summary>
public sealed class DeleteDraft(MentorStore store)
{
    /// <returns><see cref="NotFound"/>, also for what is no longer a draft.</returns>
    public async Task<Result<Done>> RunAsync(EnrolmentId id, Act act, CancellationToken cancellation)
    {
        var enrolment = await store.FindMineAsync(id, act, cancellation);
        if (enrolment is not { State: EnrolmentState.Draft })
        {
            return new NotFound();
        }

        store.Enrolments.Remove(enrolment);
        await store.CloseQuestionAsync(act.Person, id.Value, cancellation);
        await store.CommitAsync(act, "delete-draft", id.Value, cancellation);
        return new Done();
    }
}
