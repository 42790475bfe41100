using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Goals;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Goals;

/// <summary>A newcomer's plan, week by week: what is up next, and all weeks behind it.</summary>
internal static class PlanCards
{
    private const int MostShown = 10;

    public static Card Plan(MentorshipView view, GoalView plan)
    {
        var next = plan.Steps.FirstOrDefault(step => !step.IsDone);
        return new Card(
            Title(view),
            [
                Layout.ProgressRow(
                    PlanText.Weeks,
                    GoalText.StepsDone(plan.StepsDone, plan.Steps.Count),
                    plan.StepsDone,
                    Math.Max(1, plan.Steps.Count)
                ),
                .. UpNext(plan, next),
                .. Layout.Fold(
                    "weeks",
                    PlanText.AllWeeks,
                    [.. plan.Steps.Select((step, i) => Week(view, plan, step, i))]
                ),
                Say.Quiet(PlanText.WhoSees),
            ],
            [
                .. next is not null && plan.IsMine
                    ? [Press.Primary(PlanText.Done, new TickWeek(view.Id, plan.Id, next.Number, true))]
                    : Array.Empty<CardAction>(),
                Press.Plain(LinkText.FindATime, new FindATime(view.Id)),
                Press.Plain(LinkText.Goals, new ShowGoals(view.Id)),
                .. plan.IsMine
                    ? [Press.More(Press.Plain(PlanText.Change, new ShowGoal(plan.Id)))]
                    : Array.Empty<CardAction>(),
            ]
        )
            .Asking(QuestionKind.Plan, view.Id.Value)
            .MadeFrom(plan.Version);
    }

    /// <summary>What it is, and a start for whoever is new.</summary>
    public static Card NotStarted(MentorshipView view) =>
        (IsNew(view) ? ToStart(view) : ToWait(view)).Asking(QuestionKind.Plan, view.Id.Value);

    private static Card ToStart(MentorshipView view) =>
        new(
            PlanText.TitleMine,
            [
                Say.Plain(PlanText.StartLead(PartnerNames.Given(view))),
                .. PlanWords.FirstWeeks.Select((week, i) => Layout.Row("Circle", $"{i + 1}", week)),
            ],
            Press.Primary(PlanText.Start, new BeginPlan(view.Id)),
            Press.Plain(LinkText.Goals, new ShowGoals(view.Id))
        );

    private static Card ToWait(MentorshipView view) =>
        new(
            Title(view),
            [Say.Plain(PlanText.WaitLead(PartnerNames.Given(view)))],
            Press.Plain(LinkText.FindATime, new FindATime(view.Id)),
            Press.Plain(LinkText.Goals, new ShowGoals(view.Id))
        );

    public static Card Which(IReadOnlyList<MentorshipView> views) =>
        new(
            PlanText.WhichTitle,
            [
                .. views
                    .Take(MostShown)
                    .Select(view =>
                        Layout.Tile(
                            SafeText.Of(PartnerNames.Listed(view)),
                            [SafeText.Of(view.Cohort)],
                            SafeText.Of(PartnerNames.Listed(view)),
                            new ShowPlan(view.Id)
                        )
                    ),
            ]
        );

    /// <summary>For somebody who neither is a newcomer nor has one.</summary>
    public static Card None() =>
        new(
            PlanText.NoneTitle,
            [Say.Plain(PlanText.NoneLead)],
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    private static SafeText Title(MentorshipView view) =>
        IsNew(view) ? PlanText.TitleMine : PlanText.TitleTheirs(PartnerNames.Given(view));

    private static bool IsNew(MentorshipView view) => view.Me.Role == MentoringRole.Newcomer;

    private static IEnumerable<CardElement> UpNext(GoalView plan, GoalStep? next)
    {
        if (next is null)
        {
            if (plan.Steps.Count > 0)
            {
                yield return Say.Plain(PlanText.AllDone);
            }

            yield break;
        }

        yield return Say.Subheading(PlanText.UpNext(NumberOf(plan, next)));
        yield return Say.Plain(SafeText.Of(next.Words));
    }

    private static int NumberOf(GoalView plan, GoalStep step) => plan.Steps.ToList().IndexOf(step) + 1;

    private static Container Week(MentorshipView view, GoalView plan, GoalStep step, int index)
    {
        var words = PlanText.Week(index + 1, step.Words);
        var row = Layout.Row(step.IsDone ? "CheckmarkCircle" : "Circle", step.IsDone ? "☑" : "☐", words);
        return plan.IsMine ? Layout.Frame([row]) with { SelectAction = Tick(view, plan, step) } : new Container([row]);
    }

    private static CardAction Tick(MentorshipView view, GoalView plan, GoalStep step) =>
        Press.Plain(
            step.IsDone ? GoalText.SpokenUntick(step.Words) : GoalText.SpokenTick(step.Words),
            new TickWeek(view.Id, plan.Id, step.Number, !step.IsDone)
        );
}
