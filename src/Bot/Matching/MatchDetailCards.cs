using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>What only some coordinators want to know of a match: its proof, what it cost, how groups do, and its seed.</summary>
internal static class MatchDetailCards
{
    public static Card Details(MatchPreview preview) =>
        new(
            MatchDetailText.Title,
            [
                .. MatchDetailWords.Sentences(preview.Summary).Select(words => Layout.Row("Info", "i", words)),
                .. Groups(preview.Summary),
                new FactSet([
                    .. preview.Summary.Median is { } median
                        ? [Say.Fact(MatchDetailText.Median, SafeText.Of($"{PairElements.Fit(median)}"))]
                        : Array.Empty<Fact>(),
                    Say.Fact(MatchDetailText.Seed, SafeText.Of(MatchDetailWords.Number(preview.Seed))),
                    Say.Fact(MatchDetailText.Inputs, SafeText.Of(MatchDetailWords.Hash(preview))),
                ]),
                Say.Quiet(MatchDetailText.Kept),
            ],
            [
                Press.Plain(MatchDetailText.Compare, new ShowMatchComparison(preview.CohortId)),
                Press.Plain(MatchDetailText.Locks, new ShowWishes(preview.CohortId)),
                Press.Plain(MatchDetailText.Back, new ShowMatchPreview(preview.CohortId)),
                Press.More(Press.Plain(MatchDetailText.Repeat, new RepeatMatch(preview.CohortId))),
                .. preview.State == MatchRunState.Preview
                    ?
                    [
                        Press.More(
                            Press.Danger(MatchDetailText.Discard, new StopMatchRun(preview.Id, preview.CohortId))
                        ),
                    ]
                    : Array.Empty<CardAction>(),
            ]
        )
        {
            Eyebrow = MatchText.ApprovedEyebrow(PreviewElements.Short(preview.Cohort)),
        };

    private static IEnumerable<CardElement> Groups(MatchSummary summary) =>
        summary.Groups.Count == 0
            ? []
            :
            [
                Say.Subheading(MatchDetailText.Groups),
                new FactSet([
                    .. summary.Groups.Select(group =>
                        Say.Fact(
                            SafeText.Of(PreviewElements.Short(UnmatchedCoordinatorWords.Of(group))),
                            group.MeanScore is { } mean
                                ? MatchDetailText.GroupFit(group.Matched, group.People, PairElements.Fit(mean))
                                : MatchDetailText.GroupLine(group.Matched, group.People)
                        )
                    ),
                ]),
            ];
}
