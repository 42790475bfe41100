using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>
/// Finds colleagues who offer help with a skill, the best fit first, in a number of queries that does not grow with them.
/// </summary>
public sealed class FindHelpers(MentorStore store)
{
    /// <summary>Of more than these, those who have not been asked for longest are looked at.</summary>
    private const int MostRead = 200;

    /// <summary>People whose offers are compared with a question; each is a small row.</summary>
    private const int MostOffers = 2000;

    /// <summary>Skills that anybody offers, beside those of the catalogue.</summary>
    private const int MostSkills = 300;

    /// <param name="skill">As it is offered.</param>
    /// <param name="reader">Who looks.</param>
    /// <param name="page">From 0; what is beyond the last shows the last.</param>
    public async Task<HelperPage> RunAsync(
        string skill,
        PersonId reader,
        int page,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var all = await AllAsync(skill, reader, except: null, now, cancellation);
        var isWaiting = await store.HelpWaits.AnyAsync(
            w => w.PersonId == reader && w.Skill == skill && w.ToldAt == null,
            cancellation
        );
        var last = Math.Max(0, (all.Count - 1) / HelperPage.Size);
        var shown = Math.Clamp(page, 0, last);
        return new(skill, [.. all.Skip(shown * HelperPage.Size).Take(HelperPage.Size)], shown, all.Count, isWaiting);
    }

    /// <summary>Somebody else whom the reader could ask; null if there is nobody whom they have not asked.</summary>
    /// <param name="except">Who did not work out.</param>
    public async Task<HelperView?> NextBestAsync(
        string skill,
        PersonId reader,
        PersonId? except,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => (await AllAsync(skill, reader, except, now, cancellation)).FirstOrDefault(helper => helper.Asked is null);

    /// <summary>One of those whom the reader could ask; null if they cannot be asked for this.</summary>
    public async Task<HelperView?> OneAsync(
        PersonId helper,
        string skill,
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var rows = await ReadAsync(skill, reader, now, found => found.Where(p => p.Helper.Id == helper), cancellation);
        return await ViewsAsync(rows, reader, now, cancellation) is [var found] ? found : null;
    }

    /// <summary>Everything that the reader could ask anybody for, as far as <see cref="MostOffers"/>.</summary>
    public async Task<IReadOnlyList<(PersonId Helper, string Skill)>> OffersAsync(
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var offers = await store
            .MayHelp(now)
            .Where(p => p.Seeker.Id == reader)
            .OrderBy(p => p.Helper.Id)
            .Take(MostOffers)
            .Select(p => new { p.Helper.Id, p.Offer.Skills })
            .ToListAsync(cancellation);
        return [.. offers.SelectMany(offer => offer.Skills, (offer, skill) => (offer.Id, skill))];
    }

    /// <summary>Skills that anybody offers at the moment, whether the reader may ask them or not.</summary>
    public async Task<IReadOnlyList<string>> SkillsAsync(CancellationToken cancellation) =>
        await store
            .HelpOffers.Where(o => o.IsOpen)
            .SelectMany(o => o.Skills)
            .Distinct()
            .OrderBy(skill => skill)
            .Take(MostSkills)
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<HelperView>> AllAsync(
        string skill,
        PersonId reader,
        PersonId? except,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var rows = await ReadAsync(
            skill,
            reader,
            now,
            found => except is { } person ? found.Where(p => p.Helper.Id != person) : found,
            cancellation
        );
        return await ViewsAsync(rows, reader, now, cancellation);
    }

    private async Task<List<HelperRow>> ReadAsync(
        string skill,
        PersonId reader,
        DateTimeOffset now,
        Func<IQueryable<HelpPair>, IQueryable<HelpPair>> among,
        CancellationToken cancellation
    )
    {
        var pairs = among(store.MayHelp(now).Where(p => p.Seeker.Id == reader && p.Offer.Skills.Contains(skill)));
        return await pairs
            .OrderBy(p => p.Offer.AskedAt != null)
            .ThenBy(p => p.Offer.AskedAt)
            .ThenBy(p => p.Helper.Id)
            .Take(MostRead)
            .Select(p => new HelperRow(
                p.Helper.Id,
                p.Helper.EntraId,
                p.Helper.Name,
                p.Helper.Email,
                p.Helper.Department,
                p.Helper.JobTitle,
                p.Helper.Locale,
                new WorkingTime(
                    p.Helper.Working.ZoneId,
                    p.Helper.Working.Days,
                    p.Helper.Working.Start,
                    p.Helper.Working.End
                ),
                p.Offer.Skills,
                store
                    .HelpRequests.Where(r =>
                        r.AskerId == reader && r.HelperId == p.Helper.Id && r.State == HelpRequestState.Open
                    )
                    .Select(r => (HelpRequestId?)r.Id)
                    .FirstOrDefault()
            ))
            .ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<HelperView>> ViewsAsync(
        List<HelperRow> rows,
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var me = await store.People.AsNoTracking().SingleAsync(p => p.Id == reader, cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var said = await store.SaidAsync([.. ids, reader], cancellation);
        var prompt = await store.WhoAnswersWithinADayAsync(ids, now, cancellation);
        var (week, mine) = (WorkWeek.Of(me.Working, now), SaidOfSelf.Of(said[reader], me.Locale));
        return
        [
            .. rows.Select(
                    (row, place) =>
                        (
                            View: row.View(
                                Common(row, SaidOfSelf.Of(said[row.Id], row.Locale)),
                                prompt.Contains(row.Id)
                            ),
                            place
                        )
                )
                .OrderByDescending(found => found.View.Common.Points)
                .ThenBy(found => found.place)
                .Select(found => found.View),
        ];

        CommonGround Common(HelperRow row, SaidOfSelf theirs) =>
            new(
                [.. mine.Languages.Intersect(theirs.Languages, StringComparer.Ordinal)],
                week.TypicalOverlap(WorkWeek.Of(row.Working, now)),
                me.Working.Zone.GetUtcOffset(now) == row.Working.Zone.GetUtcOffset(now),
                [.. mine.Interests.Intersect(theirs.Interests, StringComparer.Ordinal)]
            );
    }
}
