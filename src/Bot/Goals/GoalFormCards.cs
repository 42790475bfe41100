using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Goals;

/// <summary>Cards on which goals are written.</summary>
internal static class GoalFormCards
{
    /// <param name="place">The mentorship it is for.</param>
    /// <param name="draft">What is filled in, so that nothing has to be written twice.</param>
    /// <param name="isShared">Whether it is to be a shared goal.</param>
    public static Card New(Membership place, GoalDraft draft, bool isShared = false) =>
        new Card(
            GoalText.NewTitle,
            [
                Say.Plain(GoalText.NewLead),
                .. GoalForm.Inputs(draft, place.IsOfMany, isShared),
                Say.Quiet(GoalWords.WhoSees(place)),
            ],
            Press.Primary(GoalText.Set, new SaveNewGoal(place.Id)),
            Press.Plain(GoalText.AllGoals, new ShowGoals(place.Id))
        ).Asking(QuestionKind.GoalTitle, place.Id.Value);

    /// <param name="goal">The goal.</param>
    /// <param name="draft">Rejected input, shown again; null shows what is stored.</param>
    public static Card Edit(GoalView goal, GoalDraft? draft = null) =>
        new Card(
            GoalText.EditTitle,
            GoalForm.Inputs(
                draft ?? new GoalDraft(goal.Title, goal.Measure, goal.DueOn, [.. goal.Steps.Select(s => s.Words)]),
                asksOwner: false
            ),
            Press.Primary(GoalText.Save, new SaveGoal(goal.Id)),
            Press.Plain(GoalText.Cancel, new ShowGoal(goal.Id))
        )
            .Asking(QuestionKind.Goal, goal.Id.Value)
            .MadeFrom(goal.Version);

    /// <summary>Asks what the form left out.</summary>
    public static Card Measure(GoalView goal) =>
        new Card(
            GoalText.MeasureTitle,
            [Say.Plain(GoalText.MeasureLead(Listing.Quote(goal.Title))), GoalForm.Measure(null)],
            Press.Primary(GoalText.Save, new SayGoalMeasure(goal.Id)),
            Press.Plain(GoalText.Later, new SkipGoalMeasure(goal.Id))
        )
            .Asking(QuestionKind.GoalMeasure, goal.Id.Value)
            .MadeFrom(goal.Version);

    /// <inheritdoc cref="Measure"/>
    public static Card Date(GoalView goal) =>
        new Card(
            GoalText.DateTitle,
            [Say.Plain(GoalText.DateLead(Listing.Quote(goal.Title))), GoalForm.Due(null)],
            Press.Primary(GoalText.Save, new SayGoalDate(goal.Id)),
            Press.Plain(GoalText.Later, new ShowGoal(goal.Id))
        )
            .Asking(QuestionKind.GoalDate, goal.Id.Value)
            .MadeFrom(goal.Version);
}
