using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Handles "ask me tomorrow" and "skip this one".</summary>
internal sealed class PutOffHandler(CheckInReader find, SnoozeCheckIn snooze, SkipCheckIn skip)
    : IHandles<AskTomorrow>,
        IHandles<SkipThisOne>
{
    public async Task<Reply> HandleAsync(AskTomorrow button, Form form, Turn turn, CancellationToken cancellation)
    {
        var snoozed = await snooze.RunAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await ShowAsync(
            button.Id,
            snoozed.Refusal,
            view => CheckInCards.Snoozed(view, LocalDates.DayAndTime(snoozed.Value, turn.Person.Working)),
            turn,
            cancellation
        );
    }

    public async Task<Reply> HandleAsync(SkipThisOne button, Form form, Turn turn, CancellationToken cancellation)
    {
        var skipped = await skip.RunAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await ShowAsync(button.Id, skipped.Refusal, CheckInCards.Of, turn, cancellation);
    }

    private async Task<Reply> ShowAsync(
        CheckInId id,
        Refusal? refusal,
        Func<CheckInView, Card> card,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await find.OneAsync(id, turn, cancellation) is not { } view ? RefusalWords.For(new NotFound())
        : refusal is null ? card(view)
        : CheckInCards.Of(view).Warning(RefusalWords.For(refusal));

    private static CommandContext ContextFor(CheckInId id, Turn turn) => turn.ContextFor(new ShowCheckIn(id));
}
