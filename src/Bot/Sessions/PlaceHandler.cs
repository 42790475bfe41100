using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Changes how and where an agreed session takes place, by its form or by a typed place.</summary>
internal sealed class PlaceHandler(ChangePlace change, SessionReplies replies)
    : IHandles<PlaceOne>,
        IHandles<AskPlace>,
        IHandles<SayPlace>
{
    public async Task<Reply> HandleAsync(PlaceOne button, Form form, Turn turn, CancellationToken cancellation)
    {
        var places = await replies.PlacesAsync(turn.Person.Id, cancellation);
        var agreed = places.Where(view => view.Session?.IsAhead(turn.Now) == true).ToList();
        return (places.Count, agreed) switch
        {
            (0, _) => SessionListCards.NoMentorship(),
            (1, []) => await replies.HomeAsync(places[0], turn, cancellation),
            (_, []) => SessionListCards.Which(places, view => new FindATime(view.Id), turn.Now),
            (_, [var only]) when button.Place.Length > 0 => await SaveAsync(
                only.Session!.Id,
                PlaceWords.Read(button.Place, only.Session.Form),
                turn,
                cancellation
            ),
            (_, [var only]) => PlaceCards.Ask(only, only.Session!),
            (_, var many) => SessionListCards.Which(many, view => new AskPlace(view.Session!.Id), turn.Now),
        };
    }

    public async Task<Reply> HandleAsync(AskPlace button, Form form, Turn turn, CancellationToken cancellation) =>
        await FindAsync(button.Id, turn, cancellation)
        ?? await replies.AfterAsync(button.Id, refusal: null, done: null, turn, cancellation);

    public Task<Reply> HandleAsync(SayPlace button, Form form, Turn turn, CancellationToken cancellation) =>
        SaveAsync(
            button.Id,
            new SessionPlace(SessionForms.ReadForm(form) ?? SessionForm.Remote, SessionForms.ReadPlace(form)),
            turn,
            cancellation
        );

    /// <summary>Null if its place cannot be changed any more.</summary>
    private async Task<Card?> FindAsync(SessionId id, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(id, turn.Person.Id, cancellation) is { View.State: MentorshipState.Active } found
        && found.Session.IsAhead(turn.Now)
            ? PlaceCards.Ask(found.View, found.Session)
            : null;

    private async Task<Reply> SaveAsync(SessionId id, SessionPlace where, Turn turn, CancellationToken cancellation)
    {
        var changed = await change.RunAsync(id, where, turn.ContextFor(new ShowSession(id)), cancellation);
        return changed.Refusal is SessionPlaceTooLong tooLong && await FindAsync(id, turn, cancellation) is { } again
            ? again.Warning(RefusalWords.For(tooLong))
            : await replies.AfterAsync(id, changed.Refusal, SessionText.PlaceSaved, turn, cancellation);
    }
}
