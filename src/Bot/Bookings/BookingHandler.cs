using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Bookings;

/// <summary>Shows how a time stands, cancels it, and waits for it.</summary>
internal sealed class BookingHandler(BookingReplies replies, CancelSlot cancel, WaitForSlot wait)
    : IHandles<ShowBooking>,
        IHandles<CancelBooking>,
        IHandles<WaitForTime>,
        IHandles<StopWaitingForTime>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Booking;

    public Task<Reply> HandleAsync(ShowBooking button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.AfterAsync(button.Id, refusal: null, done: null, turn, cancellation);

    public async Task<Reply> HandleAsync(CancelBooking button, Form form, Turn turn, CancellationToken cancellation)
    {
        var before = await replies.FindAsync(button.Id, turn, cancellation);
        var context = turn.ContextFor(new ShowBooking(button.Id));
        var cancelled = await cancel.RunAsync(button.Id, context, cancellation);
        if (before is { Mine: SlotPart.Booker, State: SlotState.Booked } && !cancelled.IsRefused)
        {
            var off = before with { State = SlotState.Cancelled };
            return BookingCards.Of(off, turn.Person.Working, turn.Now).Saying(SaidOf(before));
        }

        return await replies.AfterAsync(
            button.Id,
            cancelled.Refusal,
            before is null or { State: SlotState.Cancelled } ? null : _ => SaidOf(before),
            turn,
            cancellation
        );
    }

    public async Task<Reply> HandleAsync(WaitForTime button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowBooking(button.Id));
        var waits = await wait.RunAsync(button.Id, context, cancellation);
        return await replies.AfterAsync(button.Id, waits.Refusal, _ => BookingText.WaitSaid, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(
        StopWaitingForTime button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new ShowBooking(button.Id));
        _ = (await wait.StopAsync(button.Id, context, cancellation)).Value;
        return await replies.AfterAsync(button.Id, refusal: null, _ => BookingText.StopSaid, turn, cancellation);
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(new BookableSlotId(subject), turn, cancellation) is { } slot
            ? [BookingCards.Of(slot, turn.Person.Working, turn.Now)]
            : [];

    /// <summary>What is on the card is pressed by its words; nothing else is an answer to it.</summary>
    public Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(NotAnAnswer.Instance);

    private static SafeText SaidOf(SlotView before) =>
        before switch
        {
            { Mine: SlotPart.None } => BookingText.PassedSaid,
            { State: SlotState.Booked } => BookingText.YouCancelled(BookingWords.NameOfOther(before)),
            _ => BookingText.TakenBack,
        };
}
