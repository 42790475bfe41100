using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>Deletes what the person answered about inclusion goals, in every cohort whatever its state.</summary>
public sealed class ForgetAffinities(MentorStore store)
{
    public async Task<Result<Done>> RunAsync(Act act, CancellationToken cancellation)
    {
        var said = await store
            .Enrolments.Where(e => e.PersonId == act.Person && e.Affinities.Count > 0)
            .ToListAsync(cancellation);
        said.ForEach(e => e.WantsToBeMatchedBy([]));
        await store.CommitAsync(act, "forget-affinities", act.Person.Value, cancellation);
        return new Done();
    }
}
