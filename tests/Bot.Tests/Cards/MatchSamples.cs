using MentorBot.Bot.Matching;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Reports;
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
            new("MatchCards.Preview of many", MatchCards.Preview(Preview(100_000, MatchRunState.Preview))),
            new("MatchCards.Preview of circles", MatchCards.Preview(Circles)),
            new("MatchCards.Preview approved", MatchCards.Preview(Preview(20, MatchRunState.Approved))),
            new("MatchCards.Preview being approved", MatchCards.Preview(Preview(20, MatchRunState.Approving))),
            new("MatchCards.ConfirmApproval", MatchCards.ConfirmApproval(Preview(20, MatchRunState.Preview))),
            new("MatchCards.ConfirmApproval of circles", MatchCards.ConfirmApproval(Circles)),
            .. Enum.GetValues<MentoringRole>()
                .Select(role => new CardSample(
                    $"MatchCards.Preview without {role}",
                    MatchCards.Preview(Without(role))
                )),
            new("MatchDetailCards.Details", MatchDetailCards.Details(Preview(20, MatchRunState.Preview))),
            new("ComparisonCards.Comparison", ComparisonCards.Comparison(Preview(20, MatchRunState.Preview))),
            new(
                "ComparisonCards.Comparison of a first run",
                ComparisonCards.Comparison(Preview(0, MatchRunState.Preview))
            ),
            new(
                "ComparisonCards.Repeat",
                ComparisonCards.Repeat(Cohort, Awkward.Markup, Preview(20, MatchRunState.Repeated))
            ),
            new("PairCards.Pairs of nobody", PairCards.Pairs(Pairs(0, 1, MatchRunState.Preview))),
            new("PairCards.Pairs in the middle", PairCards.Pairs(Pairs(1, 13, MatchRunState.Preview))),
            new("PairCards.Pairs approved", PairCards.Pairs(Pairs(12, 13, MatchRunState.Approved))),
            .. Enum.GetValues<UnmatchedReason>()
                .Select(reason => new CardSample(
                    $"MatchCards.Unmatched by {reason}",
                    MatchCards.Unmatched(
                        new(Awkward.Markup, reason, 3, 5, MentoringModel.OneToOne, MentoringRole.Mentee, new())
                    )
                )),
            .. Standings,
            new(
                "NamedPairCards.Ask",
                NamedPairCards.Ask(
                    Cohort,
                    new(
                        new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            [NamedPairCards.First] = Awkward.LongName,
                            [NamedPairCards.Second] = Awkward.Markup,
                        }
                    )
                )
            ),
            new("WishCards.Changes", WishCards.Changes(Pairs(1, 13, MatchRunState.Preview))),
            new("WishCards.Wishes of nobody", WishCards.Wishes(Wishes(0))),
            new("WishCards.Wishes", WishCards.Wishes(Wishes(ReadWishes.Most))),
        ];

    private static WishList Wishes(int count) =>
        new(
            Cohort,
            Awkward.Markup,
            CanBeMatched: true,
            count * 2,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(n => new NamedWish(default, About, (MatchWishKind)(n % 2), Awkward.LongName)),
            ]
        );

    private static IEnumerable<CardSample> Standings =>
        [
            new("MatchStatusCards.Status in the queue", MatchStatusCards.Status(Standing(null))),
            .. Enum.GetValues<MatchStage>()
                .Select(stage => new CardSample(
                    $"MatchStatusCards.Status while {stage}",
                    MatchStatusCards.Status(Standing(stage))
                )),
            new("MatchStatusCards.Status of nothing", MatchStatusCards.Status(Standing(null) with { UnderWay = null })),
            new("MatchStatusCards.Status after a failure", MatchStatusCards.Status(AfterFailure)),
            new(
                "MatchStatusCards.Status after another failure",
                MatchStatusCards.Status(AfterFailure with { Preview = null })
            ),
            new(
                "MatchStatusCards.TooLate",
                MatchStatusCards.TooLate(
                    new(Cohort, Awkward.Markup, MatchRunState.Superseded, null, [], null, Guid.Empty)
                )
            ),
            new(
                "MatchStatusCards.Failed",
                MatchStatusCards.Failed(
                    new(Cohort, Awkward.Markup, MatchRunState.Failed, Broken, AboutNames, null, Guid.Empty)
                )
            ),
        ];

    private static readonly LockBreaksRule Broken = new(default, UnmatchedReason.NoCommonHours);
    private static readonly NamedPair About = new(Awkward.LongName, Awkward.Markup);
    private static readonly IReadOnlyList<string> AboutNames = [Awkward.LongName, Awkward.Markup];

    private static MatchStatus Standing(MatchStage? stage) =>
        new(
            Cohort,
            Awkward.Markup,
            new(Run, stage, 40, default, Awkward.LongName, IsRepeat: stage == MatchStage.Proving, stage is not null),
            null,
            null
        );

    private static MatchStatus AfterFailure =>
        new(
            Cohort,
            Awkward.Markup,
            null,
            Preview(20, MatchRunState.Preview),
            new(MatchRunState.Failed, Broken, AboutNames)
        );

    private static readonly MatchRunId Run = Ids.New<MatchRunId>(A.Now);

    private static CohortLine Line(int n) => new(Cohort, Awkward.Markup, CohortState.Matching, A.Now, n, n);

    private static MatchPreview Preview(int people, MatchRunState state)
    {
        var some = Math.Min(people, 12);
        return new(
            Run,
            state,
            Cohort,
            Awkward.Markup[..70],
            CohortState.Matching,
            1_772_442_000_000,
            new string('a', 64),
            null,
            Summary(people),
            [.. Enumerable.Range(0, Math.Min(MatchSummary.WeakestKept, people / 2)).Select(Pair)],
            [.. Reasons(people).Select(reason => new PreviewUnmatched(reason, people, 41, 36, [.. Names(some)]))],
            [.. Enum.GetValues<LeftOutReason>().Take(people).Select(why => new LeftOut(why, people, [.. Names(some)]))],
            people == 0 ? null : Compared(people)
        );
    }

    private static MatchSummary Summary(int people) =>
        new(
            MentoringModel.PeerPairs,
            people,
            people / 2,
            120,
            640,
            people * 320L,
            [0, 0, people / 4, people / 4, 0],
            [],
            [],
            [],
            null
        )
        {
            Proof = new(people % 3 == 0, 45_147_647, 45_150_000, 1_390_000_000, 4),
            Steps = new(people, 45_155_000, 45_147_647, 622, 678) { BlockingPairs = 12 },
            Groups =
            [
                .. Enumerable
                    .Range(0, Math.Min(people, MatchSummary.GroupsKept))
                    .Select(n => new GroupShare((GroupKind)(n % 3), Awkward.Markup, 5, 4, 600)),
            ],
            Relaxing = [new(UnmatchedReason.NoCommonHours, 12), new(UnmatchedReason.PairedBefore, 3)],
            Repeats = 4,
            Locked = 2,
            Inclusion = Awkward.Long(600),
        };

    private static MatchPreview Without(MentoringRole role)
    {
        var preview = Preview(0, MatchRunState.Preview);
        return preview with
        {
            Summary = preview.Summary with { Candidates = 4, MissingRole = role == MentoringRole.Peer ? null : role },
        };
    }

    private static MatchPreview Circles
    {
        get
        {
            var preview = Preview(40, MatchRunState.Preview);
            return preview with
            {
                Summary = preview.Summary with { Model = MentoringModel.Circle },
                Weakest = [.. preview.Weakest.Select(p => p with { People = [.. Enumerable.Repeat(p.People[0], 8)] })],
            };
        }
    }

    private static PreviewComparison Compared(int people)
    {
        var line = new ScoreLine(120, 640, people * 320L);
        return new(
            new(Run, 12_345, people, people, [], [], people, people, [], [], new(null, null, 0), line),
            [.. Enumerable.Repeat(About, MatchComparison.Named)],
            [.. Enumerable.Repeat(About, MatchComparison.Named)],
            [.. Names(MatchComparison.Named)],
            [.. Names(MatchComparison.Named)]
        );
    }

    private static IEnumerable<UnmatchedReason> Reasons(int people) => Enum.GetValues<UnmatchedReason>().Take(people);

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
            [Person(n), Person(n + 1)],
            500,
            [
                new(ScoreTermKind.Goals, 300, Skills),
                new(ScoreTermKind.Level, 100, ["Senior", "Growing"]),
                new(ScoreTermKind.OverlapHours, 100, ["6.5"]),
                new(ScoreTermKind.Format, 50, ["Remote"]),
                new(ScoreTermKind.SecondLanguage, 50, ["de", "en", "xx-nobody"]),
                new(ScoreTermKind.OtherDepartment, 75, ["Sales", "People"]),
            ]
        )
        {
            Locked = n % 2 == 0,
            NextBest = new(Awkward.LongName, 480),
            PriceToBar = new(n % 3, 1_234 * n, n % 2 == 0),
        };

    private static PreviewPerson Person(int n) =>
        new(default, Awkward.Names[n % Awkward.Names.Count], MentoringRole.Peer, Skills, Skills);
}
