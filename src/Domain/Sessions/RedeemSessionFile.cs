using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>Gives what a calendar file says for the secret that was made for it: once, and within its lifetime.</summary>
public sealed class RedeemSessionFile(MentorStore store, FindSessions find)
{
    /// <returns>Refused with <see cref="NotFound"/>, whatever is wrong with the secret.</returns>
    public async Task<Result<SessionFile>> RunAsync(string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = LinkSecret.HashOf(secret);
        var link = await store.SessionLinks.SingleOrDefaultAsync(l => l.SecretHash == hash, cancellation);
        return
            link is not null
            && link.ExpiresAt > now
            && await UseAsync(link, now, cancellation)
            && await find.OneAsync(link.SessionId, link.PersonId, cancellation) is { StartsAt: not null } session
            ? await FileAsync(session, link.PersonId, now, cancellation)
            : new NotFound();
    }

    /// <returns>False if somebody used it at the same moment.</returns>
    private async Task<bool> UseAsync(SessionLink link, DateTimeOffset now, CancellationToken cancellation)
    {
        store.SessionLinks.Remove(link);
        try
        {
            var context = new CommandContext(link.PersonId, IsCoordinator: false, now);
            await store.CommitAsync(context, "fetch-session-file", link.SessionId.Value, cancellation);
            return true;
        }
        catch (ConcurrencyConflictException)
        {
            return false;
        }
    }

    private async Task<SessionFile> FileAsync(
        SessionView session,
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var me = await store
            .People.Where(p => p.Id == reader)
            .Select(p => new { p.Locale, p.Working.ZoneId })
            .SingleAsync(cancellation);
        var partners = await store
            .People.Where(p => p.Id != reader)
            .Where(p =>
                store.Mentorships.Any(m =>
                    m.Id == session.MentorshipId
                    && m.Members.Any(x => x.PersonId == p.Id && x.Response == MemberResponse.Accepted)
                )
            )
            .OrderBy(p => p.Name)
            .Select(p => p.Name)
            .ToListAsync(cancellation);
        return new SessionFile(session, partners, me.ZoneId, me.Locale, now);
    }
}

/// <summary>What the calendar file of a session says to one of its members.</summary>
/// <param name="Partners">The others' names.</param>
/// <param name="ZoneId">The reader's zone.</param>
/// <param name="Locale">The reader's BCP 47 tag.</param>
/// <param name="At">When it is made.</param>
public sealed record SessionFile(
    SessionView Session,
    IReadOnlyList<string> Partners,
    string ZoneId,
    string Locale,
    DateTimeOffset At
);
