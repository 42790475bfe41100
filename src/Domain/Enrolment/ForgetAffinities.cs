using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>Deletes what the person answered about inclusion goals, in every cohort whatever its state.</summary>
public sealed class ForgetAffinities(MentorStore store)
{
    public async Task<Result<Done>> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var said = await store
            .Enrolments.Where(e => e.PersonId == context.Person && e.Affinities.Count > 0)
            .ToListAsync(cancellation);
        said.ForEach(e => e.SetAffinities([]));
        await store.CommitAsync(context, "forget-affinities", context.Person.Value, cancellation);
        return new Done();
    }
}
