using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Enrolment;

/// <summary>Shows a person's answers in all of their cohorts.</summary>
internal sealed class ProfileHandler(FindEnrolments find, FindWaits waits) : IHandles<ShowProfile>
{
    public async Task<Reply> HandleAsync(ShowProfile button, Form form, Turn turn, CancellationToken cancellation)
    {
        var all = await find.AllOfAsync(turn.Person, cancellation);
        return ProfileCards.Profile(
            await waits.AddToAsync(all, turn.Person.Id, turn.Now, cancellation),
            turn.Person.Working
        );
    }
}
