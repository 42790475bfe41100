using MentorBot.Bot.Matching;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Typical cards about a match.</summary>
internal static class UsualMatches
{
    private static readonly MatchRunId Run = Ids.New<MatchRunId>(A.Now);

    public static IEnumerable<CardSample> All(CohortId cohort) =>
        [
            new($"MatchCards.Preview {UsualSamples.Mark}", MatchCards.Preview(Preview(cohort))),
            new($"MatchCards.ConfirmApproval {UsualSamples.Mark}", MatchCards.ConfirmApproval(Preview(cohort))),
            new($"MatchDetailCards.Details {UsualSamples.Mark}", MatchDetailCards.Details(Preview(cohort))),
            new(
                $"MatchStatusCards.Status {UsualSamples.Mark}",
                MatchStatusCards.Status(
                    new(
                        cohort,
                        "Spring peers",
                        new(
                            Run,
                            MatchStage.Scoring,
                            40,
                            default,
                            "Maya Lindqvist",
                            IsRepeat: false,
                            TellsStarter: true
                        ),
                        null,
                        null
                    )
                )
            ),
            new(
                $"MatchStatusCards.Failed {UsualSamples.Mark}",
                MatchStatusCards.Failed(End(cohort, MatchRunState.Failed))
            ),
            new(
                $"MatchStatusCards.TooLate {UsualSamples.Mark}",
                MatchStatusCards.TooLate(End(cohort, MatchRunState.Superseded))
            ),
            new($"WishCards.Changes {UsualSamples.Mark}", WishCards.Changes(Pairs(cohort))),
            new(
                $"WishCards.Wishes {UsualSamples.Mark}",
                WishCards.Wishes(
                    new(
                        cohort,
                        "Spring peers",
                        CanBeMatched: true,
                        2,
                        [
                            new(default, new("Jonas Weber", "Grace Okafor"), MatchWishKind.Locked, "Maya Lindqvist"),
                            new(default, new("Mei-Ling Chen", "Omar Haddad"), MatchWishKind.Barred, "Maya Lindqvist"),
                        ]
                    )
                )
            ),
            new($"ComparisonCards.Comparison {UsualSamples.Mark}", ComparisonCards.Comparison(Preview(cohort))),
            new(
                $"ComparisonCards.Repeat {UsualSamples.Mark}",
                ComparisonCards.Repeat(cohort, "Spring peers", Same(cohort))
            ),
            new($"PairCards.Pairs {UsualSamples.Mark}", PairCards.Pairs(Pairs(cohort))),
        ];

    private static MatchEnd End(CohortId cohort, MatchRunState state) =>
        new(
            cohort,
            "Spring peers",
            state,
            state == MatchRunState.Failed ? new LockBreaksRule(default, UnmatchedReason.NoCommonHours) : null,
            ["Jonas Weber", "Grace Okafor"],
            null,
            Guid.Empty
        );

    private static PairsPage Pairs(CohortId cohort) =>
        new(cohort, "Spring peers", MatchRunState.Preview, 0, 2, 12, Preview(cohort).Weakest);

    private static MatchPreview Preview(CohortId cohort) =>
        new(
            Run,
            MatchRunState.Preview,
            cohort,
            "Spring peers",
            CohortState.Matching,
            1_772_442_000_000,
            "4f1c0a9be27d5c31",
            null,
            new(MentoringModel.PeerPairs, 41, 18, 480, 610, 10_980, [0, 0, 5, 10, 3], [], [], [], null)
            {
                Proof = new(true, 10_980, 10_980, 761, 2),
                Steps = new(36, 10_992, 10_980, 422, 480),
                Groups =
                [
                    new(GroupKind.Department, "Sales", 7, 5, 590),
                    new(GroupKind.Level, nameof(ExperienceLevel.Growing), 14, 12, 605),
                ],
                Relaxing = [new(UnmatchedReason.NoCommonHours, 2)],
            },
            [
                Pair("Jonas Weber", "Priya Raman", "SQL") with
                {
                    NextBest = new("Noah Williams", 470),
                    PriceToBar = new(0, 38, true),
                },
                Pair("Mei-Ling Chen", "Noah Williams", "Writing"),
            ],
            [
                new(UnmatchedReason.Shortage, 4, 41, 36, ["Lena Hoffmann", "Arjun Mehta", "Zoé Martin", "Omar Haddad"]),
                new(UnmatchedReason.ReportingLine, 1, 12, 0, ["Grace Okafor"]),
            ],
            [new(LeftOutReason.Paused, 1, ["Aylin Demir"])],
            new(
                new(Run, 15, 3, 2, [], [], 2, 0, [], [], new(422, 600, 10_310), new(480, 610, 10_980)),
                [
                    new("Jonas Weber", "Priya Raman"),
                    new("Mei-Ling Chen", "Noah Williams"),
                    new("Ada Lovelace", "Grace Hopper"),
                ],
                [new("Jonas Weber", "Noah Williams"), new("Priya Raman", "Mei-Ling Chen")],
                ["Ada Lovelace", "Grace Hopper"],
                []
            )
        );

    private static MatchPreview Same(CohortId cohort)
    {
        var line = new ScoreLine(480, 610, 10_980);
        return Preview(cohort) with
        {
            State = MatchRunState.Repeated,
            Compared = new(new(Run, 18, 0, 0, [], [], 0, 0, [], [], line, line), [], [], [], []),
        };
    }

    private static PreviewPair Pair(string one, string other, string skill) =>
        new(
            [
                new(default, one, MentoringRole.Peer, [skill], ["Negotiation"]),
                new(default, other, MentoringRole.Peer, ["Negotiation"], [skill]),
            ],
            520,
            [new(ScoreTermKind.Goals, 370, [skill, "Negotiation"]), new(ScoreTermKind.OverlapHours, 150, ["8"])]
        );
}
