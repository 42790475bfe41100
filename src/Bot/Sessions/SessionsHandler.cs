using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Shows sessions: the next one of a mentorship, one of them, and those that took place.</summary>
internal sealed class SessionsHandler(SessionReplies replies)
    : IHandles<ShowSessions>,
        IHandles<FindATime>,
        IHandles<ShowSession>,
        IHandles<ShowPastSessions>
{
    public async Task<Reply> HandleAsync(ShowSessions button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.PlacesAsync(turn.Person.Id, cancellation) switch
        {
            [] => SessionListCards.NoMentorship(),
            [var only] => await replies.HomeAsync(only, turn, cancellation),
            var many => SessionListCards.Which(many, view => new FindATime(view.Id), turn.Now),
        };

    public Task<Reply> HandleAsync(FindATime button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.HomeAsync(button.Id, turn, cancellation);

    public Task<Reply> HandleAsync(ShowSession button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.AfterAsync(button.Id, refusal: null, done: null, turn, cancellation);

    public async Task<Reply> HandleAsync(
        ShowPastSessions button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await replies.ViewAsync(button.Id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { State: MentorshipState.Active } view => await replies.PastAsync(view, cancellation),
            var view => await replies.HomeAsync(view, turn, cancellation),
        };
}
