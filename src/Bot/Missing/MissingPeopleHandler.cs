using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Missing;

/// <summary>Shows coordinators whom the directory misses, and takes their word on it.</summary>
internal sealed class MissingPeopleHandler(ReadDirectoryHold read, DecideDirectoryHold decide)
    : IHandles<ShowMissingPeople>,
        IHandles<ConfirmMissing>,
        IHandles<DismissMissing>
{
    public Task<Reply> HandleAsync(ShowMissingPeople button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(null, turn, cancellation);

    public Task<Reply> HandleAsync(ConfirmMissing button, Form form, Turn turn, CancellationToken cancellation) =>
        DecideAsync(button.Id, areGone: true, turn, cancellation);

    public Task<Reply> HandleAsync(DismissMissing button, Form form, Turn turn, CancellationToken cancellation) =>
        DecideAsync(button.Id, areGone: false, turn, cancellation);

    private async Task<Reply> DecideAsync(DirectoryHoldId id, bool areGone, Turn turn, CancellationToken cancellation)
    {
        var decided = await decide.RunAsync(id, areGone, turn.ContextFor(new ShowMissingPeople()), cancellation);
        return decided.Refusal is { } refusal and not HoldIsDecided
            ? RefusalWords.For(refusal)
            : await ShowAsync(decided.Refusal, turn, cancellation);
    }

    private async Task<Reply> ShowAsync(Refusal? warning, Turn turn, CancellationToken cancellation)
    {
        var newest = await read.NewestAsync(turn.ContextFor(new ShowMissingPeople()), cancellation);
        if (newest.Refusal is { } refusal)
        {
            return RefusalWords.For(refusal);
        }

        var card = newest.Value.Hold is { } hold ? MissingPeopleCards.Of(hold) : MissingPeopleCards.Nobody();
        return warning is null ? card : card.Warning(RefusalWords.For(warning));
    }
}
