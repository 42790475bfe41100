using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>
/// Lets requests lapse that nobody has answered, closes those of people who have left, and tells those who wait for a skill that
/// somebody offers it now. Idempotent, so it may run at any time.
/// </summary>
public sealed class TendRequests(MentorStore store, OddRows odd)
{
    /// <returns>How many requests and waits were handled.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        await odd.DrainAsync(
            new RowJob<HelpRequestId>("tend-requests", store, ids => EndAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(r => r.Id).Select(r => r.Id),
            now,
            cancellation
        )
        + await odd.DrainAsync(
            new RowJob<HelpWaitId>("tell-of-offers", store, ids => TellAsync(ids, now, cancellation)),
            ServedBy(now).OrderBy(w => w.Id).Select(w => w.Id),
            now,
            cancellation
        );

    private IQueryable<HelpRequest> DueBy(DateTimeOffset now) =>
        store
            .HelpRequests.Where(r => r.State == HelpRequestState.Open)
            .Where(r =>
                r.AnswerBy <= now
                || r.HelperId == null
                || store.People.Any(p =>
                    (p.Id == r.AskerId || p.Id == r.HelperId) && p.Reachability == Reachability.Left
                )
            );

    private async Task<int> EndAsync(List<HelpRequestId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now).Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(cancellation);
        var askers = due.ConvertAll(r => r.AskerId);
        var gone = await store
            .People.Where(p => askers.Contains(p.Id) && p.Reachability == Reachability.Left)
            .Select(p => p.Id)
            .ToListAsync(cancellation);
        foreach (var request in due)
        {
            await EndAsync(request, gone.Contains(request.AskerId), now, cancellation);
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }

    private async Task EndAsync(
        HelpRequest request,
        bool isAskerGone,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (isAskerGone)
        {
            request.Close(now);
            await store.TellHelperItIsOverAsync(request, now, cancellation);
            return;
        }

        if (request.AnswerBy <= now)
        {
            request.Expire(now);
        }
        else
        {
            request.Close(now);
        }

        store.TellAsker(request, now);
    }

    private IQueryable<HelpWait> ServedBy(DateTimeOffset now)
    {
        var pairs = store.MayHelp(now);
        return store.HelpWaits.Where(w =>
            w.ToldAt == null && pairs.Any(p => p.Seeker.Id == w.PersonId && p.Offer.Skills.Contains(w.Skill))
        );
    }

    private async Task<int> TellAsync(List<HelpWaitId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var waits = await store
            .HelpWaits.Where(w => ids.Contains(w.Id) && w.ToldAt == null)
            .OrderBy(w => w.Id)
            .ToListAsync(cancellation);
        foreach (var wait in waits)
        {
            wait.MarkTold(now);
            store.Notices.Add(Notice.Tell(wait.PersonId, NoticeKind.SkillOffered, wait.Id.Value, now));
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return waits.Count;
    }
}
