using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>Who has switched a manager's digest, as the audit trail has it.</summary>
internal static class DigestChoices
{
    public const string On = "turn-digests-on";
    public const string Off = "turn-digests-off";

    /// <summary>Whether the manager's own last word is that they want none; nobody else may overrule it.</summary>
    public static async Task<bool> HasOptedOutAsync(
        this MentorStore store,
        PersonId manager,
        CancellationToken cancellation
    ) =>
        await store
            .Audit.Where(e => e.ActorId == manager && e.SubjectId == manager.Value)
            .Where(e => e.Action == On || e.Action == Off)
            .OrderByDescending(e => e.Id)
            .Select(e => e.Action)
            .FirstOrDefaultAsync(cancellation) == Off;
}
