using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>
/// Handles the meeting form. Whoever facilitated a circle's session says in the same form who came; that is kept even if the rest
/// has to be corrected first.
/// </summary>
internal sealed class MeetingHandler(CheckInReader find, AnswerCheckIn answer, SayWhoCame sayWhoCame)
    : IHandles<TellOfMeeting>
{
    public async Task<Reply> HandleAsync(TellOfMeeting button, Form form, Turn turn, CancellationToken cancellation)
    {
        var said = MeetingForm.Read(form);
        var context = turn.ContextFor(new ShowCheckIn(button.Id));
        if (button.Roll is { } session && RollForm.Read(form) is { } came)
        {
            await sayWhoCame.RunAsync(session, came, context, cancellation);
        }

        var told = await answer.RunAsync(button.Id, said, context, cancellation);
        if (await find.OneAsync(button.Id, turn, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        return told.Refusal is not { } refusal ? CheckInReplies.Saved(view)
            : refusal is CardIsOutdated ? CheckInCards.Of(view).Warning(RefusalWords.For(refusal))
            : view.IsOver ? CheckInCards.Over(view).Warning(RefusalWords.For(refusal))
            : MeetingCards.Tell(view, said).Warning(RefusalWords.For(refusal));
    }
}
