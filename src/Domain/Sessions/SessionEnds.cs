using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// What follows when sessions are over: the turn to bring a problem passes on, and what was brought has been talked about.
/// </summary>
internal sealed class SessionEnds(
    IReadOnlyDictionary<MentorshipId, LastTurn> turns,
    IReadOnlyDictionary<PersonId, string> names,
    IReadOnlySet<(CohortId, PersonId)> resting,
    ILookup<MentorshipId, Contribution> contributions
)
{
    /// <summary>Needs three queries however many there are, and a fourth for circles and groups.</summary>
    public static async Task<SessionEnds> ReadAsync(
        MentorStore store,
        IReadOnlyCollection<Mentorship> mentorships,
        CancellationToken cancellation
    )
    {
        var ids = mentorships.Select(m => m.Id).ToList();
        var people = mentorships.SelectMany(m => m.Members).Select(member => member.PersonId).Distinct().ToList();
        var brought = await store.Contributions.Where(c => ids.Contains(c.MentorshipId)).ToListAsync(cancellation);
        return new(
            await LastTurnsAsync(store, ids, cancellation),
            await store
                .People.Where(p => people.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, p => p.Name, cancellation),
            await store.RestingAsync(mentorships, cancellation),
            brought.ToLookup(c => c.MentorshipId)
        );
    }

    /// <summary>Counts an agreed session as held.</summary>
    public void Hold(Session session, Mentorship mentorship, DateTimeOffset now)
    {
        session.Hold(NextTurn(mentorship), now);
        Settle(session);
    }

    /// <summary>Takes account of one that was written down afterwards. Only the newest of all moves the turn on.</summary>
    public void Log(Session session, Mentorship mentorship)
    {
        if (turns.GetValueOrDefault(mentorship.Id) is not { } last || last.StartsAt < session.StartsAt)
        {
            session.TakeTurn(NextTurn(mentorship));
        }

        Settle(session);
    }

    private PersonId? NextTurn(Mentorship mentorship) =>
        ProblemTurns.Next(
            mentorship.Members.Select(member => new TurnTaker(
                member.PersonId,
                names.GetValueOrDefault(member.PersonId, ""),
                member.Role,
                member.IsIn && !resting.Contains((mentorship.CohortId, member.PersonId))
            )),
            turns.GetValueOrDefault(mentorship.Id)?.Person
        );

    private void Settle(Session session)
    {
        foreach (var contribution in contributions[session.MentorshipId])
        {
            contribution.Settle(session.EndsAt!.Value);
        }
    }

    private static async Task<Dictionary<MentorshipId, LastTurn>> LastTurnsAsync(
        MentorStore store,
        List<MentorshipId> ids,
        CancellationToken cancellation
    )
    {
        var last = await store
            .Mentorships.IgnoreAutoIncludes()
            .Where(m => ids.Contains(m.Id))
            .SelectMany(m =>
                store
                    .Sessions.Where(s => s.MentorshipId == m.Id && s.TurnId != null)
                    .OrderByDescending(s => s.StartsAt)
                    .Take(1)
            )
            .Select(s => new LastTurn(s.MentorshipId, s.TurnId!.Value, s.StartsAt!.Value))
            .ToListAsync(cancellation);
        return last.ToDictionary(turn => turn.Mentorship);
    }
}

/// <summary>Whose turn it was at the newest session that was held.</summary>
internal sealed record LastTurn(MentorshipId Mentorship, PersonId Person, DateTimeOffset StartsAt);
