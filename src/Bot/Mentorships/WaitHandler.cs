using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Enrolment;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Says where somebody who waits for a match stands; who does not wait gets their mentorships.</summary>
internal sealed class WaitHandler(FindEnrolments find, FindWaits waits, MentorshipList list) : IHandles<ShowWait>
{
    public async Task<Reply> HandleAsync(ShowWait button, Form form, Turn turn, CancellationToken cancellation)
    {
        var all = await find.AllOfAsync(turn.Person, cancellation);
        var waiting = all.Where(view => view.State is EnrolmentState.Submitted && !view.Cohort.IsOver).ToList();
        return waiting.Count == 0
            ? await list.OneOrAllAsync(turn, cancellation)
            : WaitCards.Waits(
                await waits.AddToAsync(waiting, turn.Person.Id, turn.Now, cancellation),
                turn.Person.Working
            );
    }
}
