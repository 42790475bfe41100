using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Requests;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;

namespace MentorBot.Bot.Bookings;

/// <summary>Offers times. What is typed goes into the form: colleagues will see it.</summary>
internal sealed class OfferTimeHandler(PublishTimes offer, FindSlots find, FindRequests help)
    : IHandles<OfferTime>,
        IHandles<SaveOfferedTimes>,
        IHandles<ShowMyTimes>,
        IHandles<ShowOfferedTimes>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.OfferTime;

    public async Task<Reply> HandleAsync(OfferTime button, Form form, Turn turn, CancellationToken cancellation)
    {
        var view = await help.OfferAsync(turn.Person.Id, cancellation);
        return !view.IsOpen
            ? OfferCards.Of(view, turn.Person.Id).Noting(BookingText.HelpFirst)
            : FormOf(TypedPlans.Read(button.Words, Today(turn)) ?? TypedPlans.Usual, turn);
    }

    public async Task<Reply> HandleAsync(SaveOfferedTimes button, Form form, Turn turn, CancellationToken cancellation)
    {
        var plan = OfferTimeCards.Read(form);
        var offered = await offer.RunAsync(plan, turn.ContextFor(new ShowMyTimes()), cancellation);
        return offered.Refusal is { } refusal
            ? FormOf(plan, turn).Warning(RefusalWords.For(refusal))
            : (await ListAsync(0, turn, cancellation)).Saying(BookingText.Offered(offered.Value));
    }

    public async Task<Reply> HandleAsync(ShowMyTimes button, Form form, Turn turn, CancellationToken cancellation) =>
        await ListAsync(0, turn, cancellation);

    public async Task<Reply> HandleAsync(
        ShowOfferedTimes button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) => await ListAsync(button.Page, turn, cancellation);

    public Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Card>>([FormOf(TypedPlans.OfKey(subject), turn)]);

    public Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(
            TypedPlans.Read(text, Today(turn)) is { } plan
                ? FormOf(plan, turn).Noting(BookingText.NotOffered)
                : (Reply)NotAnAnswer.Instance
        );

    private static DateOnly Today(Turn turn) => turn.Person.Working.LocalDay(turn.Now);

    private static Card FormOf(SlotPlan plan, Turn turn) => OfferTimeCards.Form(plan, Today(turn));

    private async Task<Card> ListAsync(int page, Turn turn, CancellationToken cancellation) =>
        OfferTimeCards.List(await find.OfferedAsync(turn.Person.Id, page, turn.Now, cancellation), turn.Person.Working);
}
