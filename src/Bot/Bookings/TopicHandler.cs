using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Requests;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Bookings;

/// <summary>Books a time. What is typed goes into the form: somebody else will read it.</summary>
internal sealed class TopicHandler(BookSlot book, BookingReplies replies, Asides asides)
    : IHandles<BookTime>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.BookingTopic;

    public Task<Reply> HandleAsync(BookTime button, Form form, Turn turn, CancellationToken cancellation) =>
        BookAsync(button.Id, BookingCards.ReadTopic(form), turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(new BookableSlotId(subject), turn, cancellation) is { } slot
            ? [BookingCards.Of(slot, turn.Person.Working, turn.Now)]
            : [];

    /// <summary>"Book" is a command, too; here it would book without the line that stands on the card.</summary>
    public Task<bool> IsNameAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(IsBook(text) || TopicIn(text) is not null);

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        IsBook(text) ? BookingText.TapBook
        : TopicIn(text) is { } topic ? await BookAsync(new BookableSlotId(subject), topic, turn, cancellation)
        : !asides.IsOneAmongMessages(text)
        && YesOrNo.Parse(text) is null
        && await replies.FindAsync(new BookableSlotId(subject), turn, cancellation)
            is { Mine: SlotPart.None, IsFree: true } slot
            ? BookingCards.Topic(slot, turn.Person.Working, text).Noting(BookingText.NotBooked)
        : NotAnAnswer.Instance;

    private async Task<Reply> BookAsync(BookableSlotId id, string topic, Turn turn, CancellationToken cancellation)
    {
        var booked = await book.RunAsync(id, topic, turn.ContextFor(new ShowBooking(id)), cancellation);
        return
            booked.Refusal is BookingTopicTooLong or BookingOverlaps
            && await replies.FindAsync(id, turn, cancellation) is { } slot
            ? BookingCards.Topic(slot, turn.Person.Working, topic).Warning(RefusalWords.For(booked.Refusal))
            : await replies.AfterAsync(
                id,
                booked.Refusal,
                slot => BookingText.Booked(RequestWords.Given(slot.Host.Name)),
                turn,
                cancellation
            );
    }

    private static string? TopicIn(string text) => ConfirmedWords.After(BookingText.Book.Plain, text);

    private static bool IsBook(string text) =>
        CommandWords.Normalise(text) == CommandWords.Normalise(BookingText.Book.Plain);
}
