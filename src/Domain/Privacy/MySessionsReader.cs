using MentorBot.Domain.Closings;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Privacy;

/// <summary>Reads the sessions of a person's mentorships, what the person brings to them, and how they looked back.</summary>
internal static class MySessionsReader
{
    /// <param name="most">How many are read; the rest are only counted.</param>
    public static async Task<Counted<MySession>> MySessionsAsync(
        this MentorStore store,
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine = store.Sessions.Where(s =>
            store.Mentorships.Any(m =>
                m.Id == s.MentorshipId
                && m.Members.Any(x => x.PersonId == person && x.Response == MemberResponse.Accepted)
            )
        );
        var newest = await mine.OrderByDescending(s => s.Id)
            .Take(most)
            .Select(s => new MySession(s.ProposedAt, s.StartsAt, s.State, s.Minutes, s.Form, s.Place))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }

    /// <summary>What the person brings to them.</summary>
    /// <inheritdoc cref="MySessionsAsync"/>
    public static async Task<Counted<MyContribution>> MyContributionsAsync(
        this MentorStore store,
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine = store.Contributions.Where(c =>
            c.PersonId == person && (c.Stuck != null || c.Worked != null || c.LastStuck != null)
        );
        var newest = await mine.OrderByDescending(c => c.WrittenAt)
            .Take(most)
            .Select(c => new MyContribution(c.WrittenAt, c.Stuck, c.Worked, c.LastStuck))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }

    /// <summary>How the person looked back on them.</summary>
    /// <inheritdoc cref="MySessionsAsync"/>
    public static async Task<Counted<MyLookBack>> MyLookBacksAsync(
        this MentorStore store,
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine = store.ClosingStatements.Where(s => s.PersonId == person && s.WrittenAt != null);
        var newest = await mine.OrderByDescending(s => s.WrittenAt)
            .Take(most)
            .Select(s => new MyLookBack(
                s.WrittenAt!.Value,
                new LookBackDraft(s.Takeaway, s.IsTakeawayShared, s.Thanks, s.StaysInTouch, s.TakesPartAgain)
            ))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }
}
