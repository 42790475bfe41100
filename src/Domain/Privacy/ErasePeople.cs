using MentorBot.Domain.Bookings;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Privacy;

/// <summary>
/// Erases whoever asked for it, each in one transaction: what they take part in ends for the others as after any exit, their
/// cohorts go to another coordinator, and then everything stored about them is deleted, whatever table it is in. The audit
/// trail keeps its entries: acts, times and an id that belongs to nobody any more.
/// </summary>
public sealed class ErasePeople(MentorStore store, Coordinators coordinators, OddRows odd)
{
    /// <returns>How many people were erased.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var asked = await store
            .ErasureRequests.OrderBy(r => r.AskedAt)
            .Select(r => r.PersonId)
            .ToListAsync(cancellation);
        return await odd.RunAsync(
            new RowJob<PersonId>(
                "erase-people",
                store,
                async ids => await EraseAsync(ids[0], now, cancellation) ? 1 : 0
            )
            {
                AtOnce = 1,
            },
            asked,
            now,
            cancellation
        );
    }

    /// <returns>False if somebody else did it, or their cohorts still wait for a coordinator who takes them over.</returns>
    private async Task<bool> EraseAsync(PersonId id, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        // First, as whoever sends one of them locks it before the person.
        await store.Notices.Where(n => n.RecipientId == id).ExecuteDeleteAsync(cancellation);
        var person = await LockAsync(id, cancellation);
        if (person is null || !await HandOverAsync(id, cancellation))
        {
            return false;
        }

        await DepartAsync(id, now, cancellation);
        await store.EndRequestsAsync(id, now, cancellation);
        await store.EndBookingsAsync(id, now, cancellation);
        await store.SaveAsync(cancellation);
        await ForgetAsync(person, now, cancellation);
        store.Audit.Add(AuditEntry.Of(CommandContext.OfJob(now), "erase-person", id.Value));
        await store.SaveAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Whoever writes something about the person meanwhile waits, and then finds nobody to write about.</summary>
    private async Task<Person?> LockAsync(PersonId id, CancellationToken cancellation)
    {
        await store.Database.ExecuteSqlAsync($"SELECT FROM people WHERE id = {id.Value} FOR UPDATE", cancellation);
        return await store.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
    }

    private async Task<bool> HandOverAsync(PersonId owner, CancellationToken cancellation)
    {
        var cohorts = await store.Cohorts.Where(c => c.OwnerId == owner).ToListAsync(cancellation);
        var successor = cohorts.Count == 0 ? owner : await store.FindSuccessorAsync(owner, coordinators, cancellation);
        cohorts.ForEach(cohort => cohort.HandOver(successor ?? owner));
        return successor is not null;
    }

    private async Task DepartAsync(PersonId person, DateTimeOffset now, CancellationToken cancellation)
    {
        var mine = store.Mentorships.Where(m =>
            m.Members.Any(x => x.PersonId == person)
            && m.State != MentorshipState.Ended
            && m.State != MentorshipState.Completed
        );
        foreach (var details in await store.LoadDetailsAsync(mine, cancellation))
        {
            store.Depart(details, details.Mentorship.Member(person)!, now);
        }
    }

    private async Task ForgetAsync(Person person, DateTimeOffset now, CancellationToken cancellation)
    {
        var nobody = Ids.New<PersonId>(now);
        var chat = await store
            .PersonalChats.Where(c => c.PersonId == person.Id)
            .Select(c => c.Address.ConversationId)
            .SingleOrDefaultAsync(cancellation);
        FormattableString[] statements =
        [
            .. ErasureSql.Forget(person.Id, person.Name, nobody, chat ?? ""),
            .. ErasureSql.Delete(person.Id),
        ];
        // What is tracked belongs to rows that are about to go.
        store.ChangeTracker.Clear();
        foreach (var statement in statements)
        {
            await store.Database.ExecuteSqlAsync(statement, cancellation);
        }
    }
}
