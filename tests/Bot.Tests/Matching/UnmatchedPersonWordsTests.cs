using MentorBot.Bot.Matching;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;

namespace MentorBot.Bot.Tests.Matching;

/// <summary>What people without a match are told is true, and reveals nobody's private wish.</summary>
public sealed class UnmatchedPersonWordsTests
{
    [Theory]
    [InlineData(5, "None of the people who could be your partner speaks a language of yours.")]
    [InlineData(
        3,
        "Most people who could be your partner speak none of your languages, and other rules ruled out the rest."
    )]
    [InlineData(
        2,
        "Some people who could be your partner speak none of your languages, and other rules ruled out the rest."
    )]
    public void Nobody_is_said_only_if_every_possible_partner_is_blocked(int blocked, string expected) =>
        Assert.Equal(expected, Words(UnmatchedReason.NoCommonLanguage, MentoringRole.Mentee, blocked));

    [Fact]
    public void Rules_between_two_people_cannot_be_told_apart()
    {
        UnmatchedReason[] personal =
        [
            UnmatchedReason.NotWith,
            UnmatchedReason.ReportingLine,
            UnmatchedReason.PairedBefore,
            UnmatchedReason.Barred,
            UnmatchedReason.NobodyElse,
        ];

        Assert.Single(personal.Select(reason => Words(reason, MentoringRole.Mentee)).Distinct());
        Assert.Single(personal.Select(reason => UnmatchedCoordinatorWords.ForCoordinator(reason)).Distinct());
    }

    [Theory]
    [InlineData(MentoringRole.Mentee, LevelOrder.MentorAhead, "has enough experience for you")]
    [InlineData(MentoringRole.Mentor, LevelOrder.MentorAhead, "has more experience than")]
    [InlineData(MentoringRole.Mentee, LevelOrder.Reversed, "has more experience than")]
    [InlineData(MentoringRole.Mentor, LevelOrder.Reversed, "has enough experience for you")]
    public void Levels_are_said_from_the_side_of_the_reader(MentoringRole role, LevelOrder order, string expected) =>
        Assert.Contains(expected, Words(UnmatchedReason.LevelOrder, role, order: order), StringComparison.Ordinal);

    [Fact]
    public void Surplus_mentors_are_not_told_that_places_were_missing() =>
        Assert.Equal(
            "Every mentee who’d suit you is with someone else this time.",
            Words(UnmatchedReason.Shortage, MentoringRole.Mentor)
        );

    private static string Words(
        UnmatchedReason reason,
        MentoringRole role,
        int blocked = 5,
        LevelOrder order = LevelOrder.MentorAhead
    ) =>
        UnmatchedPersonWords
            .For(
                new(
                    "Spring",
                    reason,
                    blocked,
                    5,
                    MentoringModel.OneToOne,
                    role,
                    new CohortPolicy { LevelOrder = order }
                )
            )
            .Plain;
}
