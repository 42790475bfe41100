using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Handles the meeting form.</summary>
internal sealed class MeetingHandler(FindCheckIns find, AnswerCheckIn answer) : IHandles<TellOfMeeting>
{
    public async Task<Reply> HandleAsync(TellOfMeeting button, Form form, Turn turn, CancellationToken cancellation)
    {
        var said = MeetingForm.Read(form);
        var context = turn.ContextFor(new ShowCheckIn(button.Id));
        var told = await answer.RunAsync(button.Id, said, context, cancellation);
        if (await find.OneAsync(button.Id, turn.Person.Id, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        return told.Refusal is not { } refusal ? CheckInReplies.Saved(view)
            : refusal is CardIsOutdated ? CheckInCards.Of(view).Warning(RefusalWords.For(refusal))
            : view.IsOver ? CheckInCards.Over(view).Warning(RefusalWords.For(refusal))
            : MeetingCards.Tell(view, said).Warning(RefusalWords.For(refusal));
    }
}
