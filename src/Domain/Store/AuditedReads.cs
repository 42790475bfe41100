using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Store;

/// <summary>What a coordinator reads of other people leaves a row in the audit trail, before they get to see it.</summary>
internal static class AuditedReads
{
    /// <param name="store">The database, in which nothing is changed that is not saved.</param>
    /// <param name="context">The coordinator's command.</param>
    /// <param name="action">Verb and noun, such as <c>read-cohort</c>.</param>
    /// <param name="subject">The id of what was read: a cohort, a match run, a check-in.</param>
    /// <param name="cancellation">Cancels the save.</param>
    public static async Task RecordReadAsync(
        this MentorStore store,
        CommandContext context,
        string action,
        Guid subject,
        CancellationToken cancellation
    )
    {
        store.Audit.Add(AuditEntry.Of(context, action, subject));
        await store.SaveAsync(cancellation);
    }
}
