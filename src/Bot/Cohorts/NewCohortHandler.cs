using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Creates a cohort from a dialog or a card. A rejected form is shown again with its values and the mistakes.</summary>
internal sealed class NewCohortHandler(CreateCohort create, ReadCohort read)
    : IHandles<OfferNewCohort>,
        IHandles<OpenNewCohort>,
        IHandles<ShowNewCohort>,
        IHandles<SubmitNewCohort>
{
    public Task<Reply> HandleAsync(OfferNewCohort button, Form form, Turn turn, CancellationToken cancellation) =>
        ForCoordinators(turn, () => NewCohortCards.Offer());

    public Task<Reply> HandleAsync(OpenNewCohort button, Form form, Turn turn, CancellationToken cancellation) =>
        ForCoordinators(turn, () => FormFor(turn, Suggested(turn)));

    public Task<Reply> HandleAsync(ShowNewCohort button, Form form, Turn turn, CancellationToken cancellation) =>
        ForCoordinators(turn, () => NewCohortCards.Form(Suggested(turn)));

    public async Task<Reply> HandleAsync(SubmitNewCohort button, Form form, Turn turn, CancellationToken cancellation)
    {
        var fields = NewCohortFields.Of(button.Id, form);
        var context = turn.ContextFor(new ShowCohort(button.Id));
        var created = await create.RunAsync(fields.Wanted(), context, cancellation);
        return created.Refusal switch
        {
            CohortPlanRefused mistakes => FormFor(turn, fields, RefusalWords.For(mistakes)),
            { } refusal => RefusalWords.For(refusal),
            null => (await read.RunAsync(created.Value, context, cancellation)).Match<Reply>(
                status => CohortCards.Cohort(status, turn.Person.Working).Saying(CohortFormText.Created),
                refusal => RefusalWords.For(refusal)
            ),
        };
    }

    private static NewCohortFields Suggested(Turn turn) => NewCohortFields.Suggested(turn.Now, turn.Person.Working);

    private static Reply FormFor(Turn turn, NewCohortFields fields, string? mistakes = null)
    {
        var inDialog = turn.What is ButtonPressed { Surface: Surface.DialogFetch or Surface.DialogSubmit };
        var card = inDialog ? NewCohortCards.Dialog(fields) : NewCohortCards.Form(fields);
        card = mistakes is null ? card : card.Warning(mistakes);
        return inDialog ? new DialogReply(card, CohortFormText.NewTitle.Plain) : card;
    }

    private static Task<Reply> ForCoordinators(Turn turn, Func<Reply> answer) =>
        Task.FromResult(turn.IsCoordinator ? answer() : RefusalWords.For(new CoordinatorsOnly()));
}
