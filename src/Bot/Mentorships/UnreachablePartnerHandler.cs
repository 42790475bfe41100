using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Handles the choice to keep waiting for a partner who cannot be reached.</summary>
internal sealed class UnreachablePartnerHandler(FindMentorships find, WaitForPartners wait) : IHandles<KeepWaiting>
{
    public async Task<Reply> HandleAsync(KeepWaiting button, Form form, Turn turn, CancellationToken cancellation)
    {
        var waits = await wait.RunAsync(button.Id, turn.ContextFor(new ShowMentorship(button.Id)), cancellation);
        if (await find.OneAsync(button.Id, turn.Person.Id, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        return waits.Refusal is { } refusal
            ? MentorshipCards.Of(view, turn.Now).Warning(RefusalWords.For(refusal))
            : UnreachablePartnerCards.Waits(view);
    }
}
