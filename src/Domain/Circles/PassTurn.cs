using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Circles;

/// <summary>Passes the turn to facilitate on to the next, who is told. Nobody is asked why.</summary>
public sealed class PassTurn(MentorStore store)
{
    /// <returns>
    /// Success, even if it was passed on before. Refused with <see cref="NotFound"/>, <c>MentorshipIsOver</c>,
    /// <see cref="NotACircle"/>, <see cref="MentorFacilitates"/>, <see cref="CardIsOutdated"/> or <see cref="NotYourTurn"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member changed it first. Retry.</exception>
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

        var turn = circle.TurnOf(context.Person);
        if (turn.HasPassed)
        {
            return new Done();
        }

        if (circle.Facilitator != context.Person)
        {
            return new NotYourTurn();
        }

        turn.Pass();
        circle.Agenda.Assign(circle.NextInTurn);
        await circle.TellAsync([circle.Agenda.FacilitatorId], context.Now, cancellation);
        await store.CommitAsync(context, "pass-turn", id.Value, cancellation);
        return new Done();
    }
}
