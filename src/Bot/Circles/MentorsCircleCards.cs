using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>Cards for a coordinator who wants a circle for the mentors of a cohort.</summary>
internal static class MentorsCircleCards
{
    public static Card Confirm(MentorsCirclePlan plan) =>
        new(
            MentorsCircleText.Title,
            [
                Say.Plain(MentorsCircleText.Lead(plan.Mentors, plan.Cohort)),
                Say.Plain(MentorsCircleText.Then(NameOf(plan.Cohort))),
            ],
            Press.Primary(MentorsCircleText.Draft, new DraftMentorsCircle(plan.Of)),
            Press.Plain(MentorsCircleText.NotNow, new ShowCohort(plan.Of))
        );

    /// <summary>Asks which cohort it is for.</summary>
    public static Card Which(IReadOnlyList<MentorsCirclePlan> plans) =>
        plans.Count == 0
            ? new(
                MentorsCircleText.NoneTitle,
                [Say.Plain(MentorsCircleText.NoneLead)],
                Press.Plain(MentorsCircleText.Cohorts, new ShowCohorts())
            )
            : new(
                MentorsCircleText.Which,
                [
                    .. plans.Select(plan =>
                        Layout.Tile(
                            SafeText.Of(plan.Cohort),
                            [MentorsCircleText.Lead(plan.Mentors, plan.Cohort)],
                            SafeText.Of(Titles.Of(plan.Cohort)),
                            new PlanMentorsCircle(plan.Of)
                        )
                    ),
                ],
                Press.Plain(MentorsCircleText.Cohorts, new ShowCohorts())
            );

    /// <summary>How the draft is called, in the coordinator's language.</summary>
    public static string NameOf(string cohort) =>
        PlainText.Cut(MentorsCircleText.Name(cohort).Plain, Cohort.MaxNameLength);

    /// <summary>What it is for, in the coordinator's language.</summary>
    public static string PurposeOf(string cohort) => MentorsCircleText.Purpose(cohort).Plain;
}
