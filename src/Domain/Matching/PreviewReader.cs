using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Matching;

/// <summary>Puts names to what a run's summary says.</summary>
internal static class PreviewReader
{
    /// <param name="run">One with a result.</param>
    public static async Task<MatchPreview> PreviewAsync(
        this MentorStore store,
        MatchRun run,
        Cohort cohort,
        CancellationToken cancellation
    )
    {
        var summary = run.Summary!;
        var names = await PeopleNames.ReadAsync(store, PeopleOf(summary), cancellation);
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
                )),
            ],
            [.. summary.LeftOut.Select(g => new LeftOut(g.Reason, g.People, names.Of(g.First)))],
            summary.Compared is { } compared ? Named(compared, names) : null
        );
    }

    /// <summary>The names of the two people whose lock a refusal is about; null where it is about something else.</summary>
    public static async Task<NamedPair?> AboutAsync(
        this MentorStore store,
        Refusal? why,
        CancellationToken cancellation
    )
    {
        PersonPair? pair = why switch
        {
            LockIsNoPair refused => refused.Pair,
            LockedAndBarred refused => refused.Pair,
            LockedCircleTooLarge refused => refused.Pair,
            LockedCircleApart refused => refused.Pair,
            LockedCircleWithoutLanguage refused => refused.Pair,
            LockBreaksRule refused => refused.Pair,
            _ => null,
        };
        return pair is { } about
            ? (await PeopleNames.ReadAsync(store, [about.First, about.Second], cancellation)).Of(about)
            : null;
    }

    private static PreviewComparison Named(MatchComparison compared, PeopleNames names) =>
        new(
            compared,
            [.. compared.FirstNew.Select(names.Of)],
            [.. compared.FirstGone.Select(names.Of)],
            names.Of(compared.FirstGained),
            names.Of(compared.FirstLost)
        );

    private static IEnumerable<PersonId> PeopleOf(MatchSummary summary) =>
        [
            .. summary.Weakest.SelectMany(PeopleNames.In),
            .. summary.LeftOver.SelectMany(group => group.First),
            .. summary.LeftOut.SelectMany(group => group.First),
            .. summary.Compared is { } compared ? PeopleOf(compared) : [],
        ];

    private static IEnumerable<PersonId> PeopleOf(MatchComparison compared) =>
        compared
            .FirstNew.Concat(compared.FirstGone)
            .SelectMany(pair => new[] { pair.First, pair.Second })
            .Concat(compared.FirstGained)
            .Concat(compared.FirstLost);
}
