using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Invites those who said that they would take part again, after one question that names how many.</summary>
internal sealed class AlumniHandler(InviteAlumni invite, ReadCohort read)
    : IHandles<ConsiderAlumni>,
        IHandles<SendAlumniInvitations>
{
    public Task<Reply> HandleAsync(ConsiderAlumni button, Form form, Turn turn, CancellationToken cancellation) =>
        ConsiderAsync(button.Id, null, turn, cancellation);

    public async Task<Reply> HandleAsync(
        SendAlumniInvitations button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new ShowCohort(button.Id));
        var counted = await invite.CountAsync(button.Id, context, cancellation);
        if (counted.IsRefused || counted.Value != button.People)
        {
            return await ConsiderAsync(button.Id, InviteText.Changed, turn, cancellation);
        }

        var sent = await invite.RunAsync(button.Id, context, cancellation);
        var status = await read.RunAsync(button.Id, context, cancellation);
        return (sent.Refusal ?? status.Refusal) is { } refusal
            ? RefusalWords.For(refusal)
            : CohortCards.Cohort(status.Value, turn.Person.Working).Saying(InviteText.OnTheirWay(sent.Value));
    }

    /// <param name="remark">Why it is asked again; null the first time.</param>
    private async Task<Reply> ConsiderAsync(CohortId id, SafeText? remark, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowCohort(id));
        var counted = await invite.CountAsync(id, context, cancellation);
        var status = await read.RunAsync(id, context, cancellation);
        return (counted.Refusal, status.Refusal) switch
        {
            (_, { } refusal) => RefusalWords.For(refusal),
            ({ } refusal, _) => CohortCards
                .Cohort(status.Value, turn.Person.Working)
                .Warning(RefusalWords.For(refusal)),
            _ => With(InviteCards.ConfirmAlumni(status.Value.Cohort, counted.Value), remark),
        };
    }

    private static Card With(Card card, SafeText? remark) => remark is { } words ? card.Noting(words) : card;
}
