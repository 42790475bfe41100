using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Circles;

/// <summary>Drafts a circle for the mentors of a cohort, after one question that names how many they are.</summary>
internal sealed class MentorsCircleHandler(CreateMentorsCircle create, ReadCohort read)
    : IHandles<OfferMentorsCircle>,
        IHandles<PlanMentorsCircle>,
        IHandles<DraftMentorsCircle>
{
    public async Task<Reply> HandleAsync(
        OfferMentorsCircle button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var found = await create.ListAsync(turn.ContextFor(button), cancellation);
        return found.Refusal is { } refusal ? RefusalWords.For(refusal)
            : found.Value is [var only] ? MentorsCircleCards.Confirm(only)
            : MentorsCircleCards.Which(found.Value);
    }

    public async Task<Reply> HandleAsync(PlanMentorsCircle button, Form form, Turn turn, CancellationToken cancellation)
    {
        var plan = await create.PlanAsync(button.Of, turn.ContextFor(button), cancellation);
        return plan.Refusal is { } refusal ? RefusalWords.For(refusal) : MentorsCircleCards.Confirm(plan.Value);
    }

    public async Task<Reply> HandleAsync(
        DraftMentorsCircle button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new PlanMentorsCircle(button.Of));
        var plan = await create.PlanAsync(button.Of, context, cancellation);
        if (plan.Refusal is { } refused)
        {
            return RefusalWords.For(refused);
        }

        var cohort = plan.Value.Cohort;
        var drafted = await create.RunAsync(
            button.Of,
            MentorsCircleCards.NameOf(cohort),
            MentorsCircleCards.PurposeOf(cohort),
            context,
            cancellation
        );
        return drafted.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : (await read.RunAsync(drafted.Value, context, cancellation)).Match<Reply>(
                status => CohortCards.Cohort(status, turn.Person.Working).Saying(MentorsCircleText.Drafted),
                unseen => RefusalWords.For(unseen)
            );
    }
}
