using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Bookings;

/// <summary>What the answers about bookings share: after an act, the reply shows how things stand now.</summary>
internal sealed class BookingReplies(FindSlots find)
{
    public async Task<Card> ListAsync(
        string? skill,
        PersonId? host,
        int page,
        Turn turn,
        CancellationToken cancellation
    ) => BookCards.List(await find.RunAsync(skill, host, turn.Person.Id, page, turn.Now, cancellation), turn.Person);

    public Task<SlotView?> FindAsync(BookableSlotId id, Turn turn, CancellationToken cancellation) =>
        find.OneAsync(id, turn.Person.Id, turn.Now, cancellation);

    /// <summary>How a time stands, or others if it is not to be found.</summary>
    /// <param name="refusal">What was wrong with what was asked for; null if it was done.</param>
    /// <param name="done">What is said above the card if it was done; null for nothing.</param>
    public async Task<Reply> AfterAsync(
        BookableSlotId id,
        Refusal? refusal,
        Func<SlotView, SafeText>? done,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(id, turn, cancellation) is not { } slot)
        {
            var others = await ListAsync(skill: null, host: null, 0, turn, cancellation);
            return others.Warning(RefusalWords.For(refusal is null or NotFound ? new SlotNotAvailable() : refusal));
        }

        var card = BookingCards.Of(slot, turn.Person.Working, turn.Now);
        return refusal is not null ? card.Warning(RefusalWords.For(refusal))
            : done is not null ? card.Saying(done(slot))
            : card;
    }
}
