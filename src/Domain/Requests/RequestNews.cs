using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>Who is told what of a request.</summary>
internal static class RequestNews
{
    /// <summary>
    /// Tells the helper that there is nothing to answer any more. If the request itself has not been sent, it never will be,
    /// and there is nothing to tell.
    /// </summary>
    public static async Task TellHelperItIsOverAsync(
        this MentorStore store,
        HelpRequest request,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var unsent = await store
            .Notices.Where(n => n.SubjectId == request.Id.Value && n.Kind == NoticeKind.HelpRequested)
            .Where(n => n.State == NoticeState.Pending)
            .ToListAsync(cancellation);
        store.Notices.RemoveRange(unsent);
        if (unsent.Count == 0 && request.HelperId is { } helper)
        {
            store.Notices.Add(Notice.Tell(helper, NoticeKind.HelpWithdrawn, request.Id.Value, now));
        }
    }

    /// <summary>Tells the asker that it did not work out, with the next best.</summary>
    public static void TellAsker(this MentorStore store, HelpRequest request, DateTimeOffset now) =>
        store.Notices.Add(Notice.Tell(request.AskerId, NoticeKind.HelpAnswered, request.Id.Value, now));
}
