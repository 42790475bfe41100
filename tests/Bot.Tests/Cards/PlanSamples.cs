using MentorBot.Bot.Goals;
using MentorBot.Bot.Mentorships;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>A newcomer's first weeks, and rounds that are sat out.</summary>
internal sealed class PlanSamples : ICardSamples
{
    private static readonly MentorshipView Newcomer = Buddy(MentoringRole.Newcomer);
    private static readonly GoalView Started = SeenGoals.Usual with
    {
        Title = "My first 12 weeks",
        Measure = null,
        IsPlan = true,
        Steps = [.. PlanWords.Draft().Steps.Select((words, i) => new GoalStep(i + 1, words, i < 2))],
    };

    public IEnumerable<CardSample> All =>
        [
            new("PlanCards.Plan", PlanCards.Plan(Newcomer, Started)),
            new("PlanCards.Plan as long as it may be", PlanCards.Plan(Newcomer, SeenGoals.Long)),
            new(
                "PlanCards.Plan when all is done",
                PlanCards.Plan(
                    Newcomer,
                    Started with
                    {
                        Steps = [.. Started.Steps.Select(step => step with { IsDone = true })],
                    }
                )
            ),
            new("PlanCards.Plan whose weeks were all taken out", PlanCards.Plan(Newcomer, Started with { Steps = [] })),
            new(
                "PlanCards.Plan for the buddy",
                PlanCards.Plan(Buddy(MentoringRole.Buddy), SeenGoals.OfPartner(Started))
            ),
            new("PlanCards.NotStarted", PlanCards.NotStarted(Newcomer)),
            new("PlanCards.NotStarted for the buddy", PlanCards.NotStarted(Buddy(MentoringRole.Buddy))),
            new("PlanCards.Which", PlanCards.Which([Newcomer, Newcomer])),
            new("PlanCards.None", PlanCards.None()),
            new("RoundsCards.Of", RoundsCards.Of([Round(skips: false)])),
            new("RoundsCards.Of who sits out", RoundsCards.Of([Round(skips: true)])),
            new("RoundsCards.Of several", RoundsCards.Of([Round(skips: true), Round(skips: false)])),
            new("RoundsCards.Of none", RoundsCards.Of([])),
            new("RoundsCards.Changed", RoundsCards.Changed(Round(skips: true))),
            new("RoundsCards.Changed back", RoundsCards.Changed(Round(skips: false))),
        ];

    private static MentorshipView Buddy(MentoringRole mine)
    {
        var view = Seen.Mentorship(MentorshipState.Active);
        return view with { Model = MentoringModel.Buddy, Me = view.Me with { Role = mine } };
    }

    private static EnrolmentView Round(bool skips) => Enrolments.Peer with { SkipsRound = skips };
}
