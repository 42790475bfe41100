using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Goals;

/// <summary>Cards about one goal.</summary>
internal static class GoalCards
{
    /// <summary>The goal as it stands, with what its reader may do.</summary>
    public static Card Of(GoalView goal) =>
        new Card(
            SafeText.Of(goal.Title),
            [.. About(goal), .. Progress(goal), .. GoalTiles.Steps(goal), .. Hint(goal)],
            Actions(goal)
        )
        {
            Eyebrow = GoalWords.Whose(goal),
            State = goal.State switch
            {
                GoalState.Reached => Layout.Badge(GoalText.StateReached, "Good"),
                GoalState.Dropped => Layout.Badge(GoalText.StateDropped, "Default"),
                _ => null,
            },
        }
            .Asking(QuestionKind.Goal, goal.Id.Value)
            .MadeFrom(goal.Version);

    /// <summary>Right after it was reached.</summary>
    public static Card Reached(GoalView goal) =>
        new Card(
            GoalText.ReachedTitle,
            [
                Say.Plain(
                    goal.Place.IsOfMany
                        ? GoalText.ReachedMany(Listing.Quote(goal.Title))
                        : GoalText.ReachedPair(Listing.Quote(goal.Title), GoalWords.Names(goal.Place))
                ),
            ],
            Press.Primary(GoalText.NewGoal, new WriteGoal(goal.Place.Id, "")),
            Press.Plain(GoalText.AllGoals, new ShowGoals(goal.Place.Id)),
            Press.More(Press.Plain(GoalText.Reopen, new OpenGoalAgain(goal.Id)))
        )
            .Asking(QuestionKind.Goal, goal.Id.Value)
            .MadeFrom(goal.Version);

    /// <summary>Asks before it is dropped.</summary>
    public static Card Drop(GoalView goal) =>
        new Card(
            GoalText.DropTitle,
            [Say.Plain(GoalText.DropLead(Listing.Quote(goal.Title))), GoalForm.Why(goal.IsShared)],
            Press.Danger(GoalText.DropNow, new DropGoalNow(goal.Id)),
            Press.Plain(GoalText.Keep, new ShowGoal(goal.Id))
        )
            .Asking(QuestionKind.DropGoal, goal.Id.Value)
            .MadeFrom(goal.Version);

    /// <summary>Tells somebody that another member has reached a goal.</summary>
    public static Card News(GoalView goal) =>
        new(
            NewsTitle(goal),
            [
                new TextBlock(SafeText.Of(goal.Title).Value) { Weight = "Bolder" },
                Say.Plain(goal.IsShared ? GoalText.NewsSharedLead : GoalText.NewsLead),
            ],
            Press.Plain(GoalText.SeeGoals, new ShowGoals(goal.Place.Id))
        );

    private static SafeText NewsTitle(GoalView goal) =>
        goal.Owner is { } owner ? GoalText.NewsTitle(GoalWords.NameOf(owner))
        : goal.Place.Model == MentoringModel.Circle ? GoalText.NewsCircleTitle
        : GoalText.NewsGroupTitle;

    private static IEnumerable<CardElement> About(GoalView goal)
    {
        if (goal.Measure is { } measure)
        {
            yield return Say.Plain(GoalText.ReachedWhen(measure));
        }

        if (goal.DueOn is { } due)
        {
            yield return Say.Plain(GoalText.DueOn(LocalDates.Day(due)));
        }

        if (goal.WhyDropped is { } why)
        {
            yield return Say.Plain(GoalText.Why(why));
        }
    }

    private static IEnumerable<CardElement> Progress(GoalView goal) =>
        goal.Steps.Count == 0
            ? []
            :
            [
                Layout.ProgressRow(
                    GoalText.Steps,
                    GoalText.StepsDone(goal.StepsDone, goal.Steps.Count),
                    goal.StepsDone,
                    goal.Steps.Count
                ),
            ];

    private static IEnumerable<CardElement> Hint(GoalView goal) =>
        goal is { IsMine: true, State: GoalState.Open, Place.IsOpen: true, Steps.Count: > 0 }
        && goal.StepsDone == goal.Steps.Count
            ? [Say.Quiet(GoalText.AllStepsDone)]
            : [];

    private static CardAction[] Actions(GoalView goal) =>
        [
            .. (goal.IsMine && goal.Place.IsOpen) switch
            {
                false => Array.Empty<CardAction>(),
                true when goal.State == GoalState.Open => OfOpen(goal),
                _ => [Press.Primary(GoalText.Reopen, new OpenGoalAgain(goal.Id))],
            },
            Press.Plain(GoalText.AllGoals, new ShowGoals(goal.Place.Id)),
        ];

    private static CardAction[] OfOpen(GoalView goal) =>
        [
            Press.Primary(GoalText.Reached, new MarkGoalReached(goal.Id)),
            Press.Plain(GoalText.Change, new EditGoal(goal.Id)),
            Press.More(Press.Plain(GoalText.Drop, new ConsiderDroppingGoal(goal.Id))),
        ];
}
