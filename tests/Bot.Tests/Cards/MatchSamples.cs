using MentorBot.Bot.Matching;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class MatchSamples : ICardSamples
{
    private static readonly CohortId Cohort = Ids.New<CohortId>(A.Now);
    private static readonly List<string> Skills = [.. Enumerable.Range(0, 40).Select(n => Awkward.Long(38) + n)];

    public IEnumerable<CardSample> All =>
        [
            new("MatchCards.NothingToMatch", MatchCards.NothingToMatch()),
            new("MatchCards.Choose", MatchCards.Choose([.. Enumerable.Range(0, 8).Select(Line)])),
            new("MatchCards.Preview of nobody", MatchCards.Preview(Preview(0, MatchRunState.Preview))),
            new("MatchCards.Preview of many", MatchCards.Preview(Preview(200, MatchRunState.Preview))),
            new("MatchCards.Preview approved", MatchCards.Preview(Preview(20, MatchRunState.Approved))),
            new("PairCards.Pairs of nobody", PairCards.Pairs(Pairs(0, 1, MatchRunState.Preview))),
            new("PairCards.Pairs in the middle", PairCards.Pairs(Pairs(1, 13, MatchRunState.Preview))),
            new("PairCards.Pairs approved", PairCards.Pairs(Pairs(12, 13, MatchRunState.Approved))),
            .. Enum.GetValues<UnmatchedReason>()
                .Select(reason => new CardSample(
                    $"MatchCards.Unmatched by {reason}",
                    MatchCards.Unmatched(new(Awkward.Markup, reason, 3))
                )),
        ];

    private static CohortLine Line(int n) => new(Cohort, Awkward.Markup, CohortState.Matching, A.Now, n, n);

    private static MatchPreview Preview(int people, MatchRunState state) =>
        new(
            Ids.New<MatchRunId>(A.Now),
            state,
            Cohort,
            Awkward.Markup[..70],
            CohortState.Matching,
            people,
            people / 2,
            640,
            [0, 0, people / 4, people / 4, 0],
            [.. Enumerable.Range(0, Math.Min(5, people / 2)).Select(Pair)],
            [.. Names(people).Select((name, n) => new PreviewUnmatched(name, (UnmatchedReason)(n % 9), n))],
            [.. Names(people).Select((name, n) => new LeftOut(name, (LeftOutReason)(n % 3)))]
        );

    private static PairsPage Pairs(int page, int pages, MatchRunState state) =>
        new(
            Cohort,
            Awkward.Markup[..70],
            state,
            page,
            pages,
            pages == 1 ? 0 : pages * ReadMatchPairs.PageSize,
            pages == 1 ? [] : [.. Enumerable.Range(0, ReadMatchPairs.PageSize).Select(Pair)]
        );

    private static IEnumerable<string> Names(int count) =>
        Enumerable.Range(0, count).Select(n => Awkward.Names[n % Awkward.Names.Count]);

    private static PreviewPair Pair(int n) =>
        new(
            new(Awkward.Names[n % Awkward.Names.Count], MentoringRole.Peer, Skills, Skills),
            new(Awkward.Names[(n + 1) % Awkward.Names.Count], MentoringRole.Peer, Skills, Skills),
            500,
            [
                new(ScoreTermKind.Goals, 300, Skills),
                new(ScoreTermKind.Level, 100, ["Senior", "Growing"]),
                new(ScoreTermKind.OverlapHours, 100, ["6.5"]),
                new(ScoreTermKind.Format, 50, ["Remote"]),
                new(ScoreTermKind.SecondLanguage, 50, ["de", "en", "xx-nobody"]),
                new(ScoreTermKind.OtherDepartment, 75, ["Sales", "People"]),
            ]
        );
}
