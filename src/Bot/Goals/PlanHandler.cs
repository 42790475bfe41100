using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Shows and starts a newcomer's plan for the first weeks, and ticks its weeks.</summary>
internal sealed class PlanHandler(FindMentorships mentorships, FindGoals goals, StartPlan start, TickGoalStep tick)
    : IHandles<ShowMyPlan>,
        IHandles<ShowPlan>,
        IHandles<BeginPlan>,
        IHandles<TickWeek>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Plan;

    public async Task<Reply> HandleAsync(ShowMyPlan button, Form form, Turn turn, CancellationToken cancellation)
    {
        var all = await mentorships.AllAsync(turn.Person.Id, cancellation);
        return all.Where(view => view is { State: MentorshipState.Active, Model: MentoringModel.Buddy }).ToList() switch
        {
            [] => PlanCards.None(),
            [var only] => await CardAsync(only, turn, cancellation),
            var many => PlanCards.Which(many),
        };
    }

    public Task<Reply> HandleAsync(ShowPlan button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Id, null, turn, cancellation);

    public async Task<Reply> HandleAsync(BeginPlan button, Form form, Turn turn, CancellationToken cancellation)
    {
        var started = await start.RunAsync(
            button.Id,
            PlanWords.Draft(),
            turn.ContextFor(new ShowPlan(button.Id)),
            cancellation
        );
        return await ShowAsync(button.Id, started.Refusal, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(TickWeek button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowPlan(button.Id));
        var ticked = await tick.RunAsync(button.Plan, button.Step, button.IsDone, context, cancellation);
        return await ShowAsync(button.Id, ticked.Refusal, turn, cancellation);
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await mentorships.OneAsync(new MentorshipId(subject), turn.Person.Id, cancellation)
            is { State: MentorshipState.Active, Model: MentoringModel.Buddy } view
            ? [await CardAsync(view, turn, cancellation)]
            : [];

    /// <summary>Only the words on the card answer it.</summary>
    public Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(NotAnAnswer.Instance);

    private async Task<Reply> ShowAsync(MentorshipId id, Refusal? refusal, Turn turn, CancellationToken cancellation)
    {
        if (await mentorships.OneAsync(id, turn.Person.Id, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        var card = view is { State: MentorshipState.Active, Model: MentoringModel.Buddy }
            ? await CardAsync(view, turn, cancellation)
            : MentorshipCards.Of(view, turn.Now);
        return refusal is null ? card : card.Warning(RefusalWords.For(refusal));
    }

    private async Task<Card> CardAsync(MentorshipView view, Turn turn, CancellationToken cancellation)
    {
        var all = await goals.OfAsync(view.Id, turn.Person.Id, cancellation);
        return all?.Goals.FirstOrDefault(goal => goal.IsPlan && goal.State != GoalState.Dropped) is { } plan
            ? PlanCards.Plan(view, plan)
            : PlanCards.NotStarted(view);
    }
}
