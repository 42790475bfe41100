using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>Ends the wizard's conversation and keeps the answers; <c>join</c> resumes it.</summary>
public sealed class LeaveWizard(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<Done>> RunAsync(EnrolmentId id, CommandContext context, CancellationToken cancellation)
    {
        if (await store.FindOwnAsync(id, context.Person, cancellation) is null)
        {
            return new NotFound();
        }

        await store.CloseQuestionAsync(context.Person, id.Value, cancellation);
        await store.CommitQuietlyAsync(context, cancellation);
        return new Done();
    }
}
