using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>Asks to be told, once, when somebody offers help with a skill; or no longer.</summary>
public sealed class WaitForHelp(MentorStore store)
{
    /// <returns>Success, even if it was asked before. Refused with <see cref="TooManyWaits"/>.</returns>
    /// <exception cref="ConcurrencyConflictException">The same person did it on another device first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(string skill, CommandContext context, CancellationToken cancellation)
    {
        var waits = await OpenAsync(context.Person, cancellation);
        if (waits.Exists(w => w.Skill == skill))
        {
            return new Done();
        }

        if (waits.Count >= HelpWait.Most)
        {
            return new TooManyWaits();
        }

        var wait = HelpWait.For(context.Person, skill, context.Now);
        store.HelpWaits.Add(wait);
        await store.CommitAsync(context, "wait-for-help", wait.Id.Value, cancellation);
        return new Done();
    }

    /// <returns>Success, also if nobody waited.</returns>
    public async Task<Result<Done>> StopAsync(string skill, CommandContext context, CancellationToken cancellation)
    {
        if ((await OpenAsync(context.Person, cancellation)).Find(w => w.Skill == skill) is { } wait)
        {
            store.HelpWaits.Remove(wait);
            await store.CommitAsync(context, "stop-waiting-for-help", wait.Id.Value, cancellation);
        }

        return new Done();
    }

    private Task<List<HelpWait>> OpenAsync(PersonId person, CancellationToken cancellation) =>
        store.HelpWaits.Where(w => w.PersonId == person && w.ToldAt == null).ToListAsync(cancellation);
}
