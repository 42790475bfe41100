using MentorBot.Bot.Conversation;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Privacy;

namespace MentorBot.Bot.Privacy;

internal sealed class PrivacyHandler(ShowMyData stored, FindEnrolments enrolments)
    : IHandles<ShowWhoSees>,
        IHandles<ShowStored>
{
    public Task<Reply> HandleAsync(ShowWhoSees button, Form form, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(WhoSeesCards.WhoSees());

    public async Task<Reply> HandleAsync(ShowStored button, Form form, Turn turn, CancellationToken cancellation) =>
        MyDataCards.Stored(
            await stored.RunAsync(turn.Person.Id, cancellation),
            await enrolments.AllOfAsync(turn.Person.Id, cancellation),
            turn.Person.Working
        );
}
