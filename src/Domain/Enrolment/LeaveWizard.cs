using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>Ends the wizard's conversation and keeps the answers; <c>join</c> resumes it.</summary>
public sealed class LeaveWizard(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<Done>> RunAsync(EnrolmentId id, Act act, CancellationToken cancellation)
    {
        if (await store.FindOwnAsync(id, act.Person, cancellation) is null)
        {
            return new NotFound();
        }

        await store.CloseQuestionAsync(act.Person, id.Value, cancellation);
        await store.CommitQuietlyAsync(act, cancellation);
        return new Done();
    }
}
