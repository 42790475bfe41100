using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>Ends the conversation about an enrolment and keeps its answers; <c>join</c> takes it up again.</summary>
public sealed class LeaveWizard(MentorStore store)
{
    /// <returns><see cref="NotFound"/>.</returns>
    public async Task<Result<Done>> RunAsync(EnrolmentId id, Act act, CancellationToken cancellation)
    {
        if (await store.FindMineAsync(id, act, cancellation) is null)
        {
            return new NotFound();
        }

        await store.CloseQuestionAsync(act.Person, id.Value, cancellation);
        await store.CommitQuietlyAsync(act, cancellation);
        return new Done();
    }
}
