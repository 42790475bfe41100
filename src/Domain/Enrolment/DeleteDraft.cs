using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Deletes a draft. A submitted enrolment is withdrawn by <see cref="Mentorships.LeaveCohort"/> instead.
/// </summary>
public sealed class DeleteDraft(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/>, also if it is no longer a draft, or <see cref="CardIsOutdated"/>.</returns>
    public async Task<Result<Done>> RunAsync(EnrolmentId id, CommandContext context, CancellationToken cancellation)
    {
        var enrolment = await store.FindOwnAsync(id, context.Person, cancellation);
        if (enrolment is not { State: EnrolmentState.Draft })
        {
            return new NotFound();
        }

        if (context.IsOutdated(enrolment.Version))
        {
            return new CardIsOutdated();
        }

        store.Enrolments.Remove(enrolment);
        await store.CloseQuestionAsync(context.Person, id.Value, cancellation);
        await store.CommitAsync(context, "delete-draft", id.Value, cancellation);
        return new Done();
    }
}
