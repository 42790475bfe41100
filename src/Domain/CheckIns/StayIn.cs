using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Records that somebody who had not answered for a while is still there. Any message of theirs already ends the
/// silence; this closes the question and reports how many mentorships they are in.
/// </summary>
public sealed class StayIn(MentorStore store)
{
    /// <returns>How many running mentorships they are in; 0 if all have ended since they were asked.</returns>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        person.MarkPresent(context.Now);
        await store.CloseQuestionAsync(context.Person, context.Person.Value, cancellation);
        await store.SettleParkedNoticesAsync(context.Person, context.Person.Value, context.Now, cancellation);
        if (store.ChangeTracker.HasChanges())
        {
            await store.CommitAsync(context, "stay-in", context.Person.Value, cancellation);
        }

        return await store.RunningWith([context.Person]).CountAsync(cancellation);
    }
}

/// <summary>Tells whether a person has been asked if they are still there and has not responded since.</summary>
public sealed class FindSilence(MentorStore store)
{
    public Task<bool> RunAsync(PersonId person, CancellationToken cancellation) =>
        store.People.AnyAsync(p => p.Id == person && p.QuietSince != null, cancellation);
}
