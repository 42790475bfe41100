using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>Shows a person's answers in all of their cohorts.</summary>
internal sealed class ProfileHandler(FindEnrolments find) : IHandles<ShowProfile>
{
    public async Task<Reply> HandleAsync(ShowProfile button, Form form, Turn turn, CancellationToken cancellation) =>
        ProfileCards.Profile(await find.AllOfAsync(turn.Person, cancellation), turn.Person.Working);
}
