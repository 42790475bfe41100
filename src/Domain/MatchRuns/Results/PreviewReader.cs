using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>Adds names to a run's summary.</summary>
internal static class PreviewReader
{
    /// <param name="store">The database.</param>
    /// <param name="run">A run with a result.</param>
    /// <param name="cohort">Its cohort.</param>
    /// <param name="cancellation">Cancels the query.</param>
    public static async Task<MatchPreview> PreviewAsync(
        this MentorStore store,
        MatchRun run,
        Cohort cohort,
        CancellationToken cancellation
    )
    {
        var summary = run.Summary!;
        var names = await PeopleNames.ReadAsync(store, PeopleOf(run, summary), cancellation);
        return new(
            run.Id,
            run.State,
            cohort.Id,
            cohort.Name,
            cohort.State,
            run.Seed,
            run.InputHash,
            run.Failure?.Read(),
            summary,
            [.. summary.Weakest.Select(names.Of)],
            [
                .. summary.LeftOver.Select(g => new PreviewUnmatched(
                    g.Reason,
                    g.People,
                    g.Blocked,
                    g.Places,
                    names.Of(g.First)
                )
                {
                    Partners = g.Partners,
                    OddGroups = g.OddGroups,
                }),
            ],
            [.. summary.LeftOut.Select(g => new LeftOut(g.Reason, g.People, names.Of(g.First)))],
            summary.Compared is { } compared ? Named(compared, names) : null
        )
        {
            NotKept = [.. summary.NotKept.Select(names.Of)],
            ApprovedBy = run.ApprovedBy is { } by ? new(by, names.Of(by)) : null,
        };
    }

    /// <summary>The names of the people whose lock a refusal is about; empty if it is about something else.</summary>
    public static async Task<IReadOnlyList<string>> AboutAsync(
        this MentorStore store,
        Refusal? why,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<PersonId> about = why switch
        {
            LockIsNoPair refused => [refused.Pair.First, refused.Pair.Second],
            LockedAndBarred refused => [refused.Pair.First, refused.Pair.Second],
            LockedCircleTooLarge refused => [refused.Pair.First, refused.Pair.Second],
            LockedCircleApart refused => [refused.Pair.First, refused.Pair.Second],
            LockedCircleWithoutLanguage refused => [refused.Pair.First, refused.Pair.Second],
            LockBreaksRule refused => [refused.Pair.First, refused.Pair.Second],
            LockedTooOften refused => [refused.Person],
            _ => [],
        };
        return about.Count == 0 ? [] : (await PeopleNames.ReadAsync(store, about, cancellation)).Of(about);
    }

    private static PreviewComparison Named(MatchComparison compared, PeopleNames names) =>
        new(
            compared,
            [.. compared.FirstNew.Select(names.Of)],
            [.. compared.FirstGone.Select(names.Of)],
            names.Of(compared.FirstGained),
            names.Of(compared.FirstLost)
        );

    private static IEnumerable<PersonId> PeopleOf(MatchRun run, MatchSummary summary) =>
        [
            .. summary.Weakest.SelectMany(PeopleNames.In),
            .. summary.LeftOver.SelectMany(group => group.First),
            .. summary.LeftOut.SelectMany(group => group.First),
            .. summary.NotKept.SelectMany(pair => new[] { pair.First, pair.Second }),
            .. summary.Compared is { } compared ? PeopleOf(compared) : [],
            .. run.ApprovedBy is { } by ? [by] : Array.Empty<PersonId>(),
        ];

    private static IEnumerable<PersonId> PeopleOf(MatchComparison compared) =>
        compared
            .FirstNew.Concat(compared.FirstGone)
            .SelectMany(pair => new[] { pair.First, pair.Second })
            .Concat(compared.FirstGained)
            .Concat(compared.FirstLost);
}
