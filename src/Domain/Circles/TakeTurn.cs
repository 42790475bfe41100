using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Offers to facilitate the next session out of turn. Whoever had the turn is told and is next in line after. Of two who offer
/// it at once, the later one sees who was first.
/// </summary>
public sealed class TakeTurn(MentorStore store)
{
    /// <returns>
    /// Success, even if they facilitate anyway. Refused with <see cref="NotFound"/>, <c>MentorshipIsOver</c>,
    /// <see cref="NotACircle"/>, <see cref="MentorFacilitates"/>, <see cref="CardIsOutdated"/> or <see cref="FacilitatorTaken"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member was first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(MentorshipId id, CommandContext context, CancellationToken cancellation)
    {
        var found = await store.FindCircleAsync(id, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var circle = found.Value;
        if (!circle.IsRotating)
        {
            return new MentorFacilitates();
        }

        if (context.IsOutdated(circle.Agenda.TurnVersion))
        {
            return new CardIsOutdated();
        }

        var before = circle.Facilitator;
        if (before == context.Person)
        {
            return new Done();
        }

        if (
            before is { } volunteer
            && circle.Agenda is { HasVolunteered: true }
            && circle.Agenda.FacilitatorId == before
        )
        {
            return new FacilitatorTaken(await NameAsync(volunteer, cancellation));
        }

        circle.TurnOf(context.Person).TakeUpAgain();
        circle.Agenda.Volunteer(context.Person);
        await circle.TellAsync([before], context.Now, cancellation);
        await store.CommitAsync(context, "take-turn", id.Value, cancellation);
        return new Done();
    }

    private Task<string> NameAsync(PersonId person, CancellationToken cancellation) =>
        store.People.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(cancellation);
}
