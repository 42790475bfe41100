using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Privacy;

/// <summary>Takes or withdraws the consent to be named in the manager's digest, at any time.</summary>
internal sealed class NamingHandler(SetDigestNaming naming) : IHandles<NameMe>, IHandles<DoNotNameMe>
{
    public Task<Reply> HandleAsync(NameMe button, Form form, Turn turn, CancellationToken cancellation) =>
        ChooseAsync(isNamed: true, turn.ContextFor(button), cancellation);

    public Task<Reply> HandleAsync(DoNotNameMe button, Form form, Turn turn, CancellationToken cancellation) =>
        ChooseAsync(isNamed: false, turn.ContextFor(button), cancellation);

    private async Task<Reply> ChooseAsync(bool isNamed, CommandContext context, CancellationToken cancellation)
    {
        await naming.RunAsync(isNamed, context, cancellation);
        return NamingCards.Chosen(isNamed);
    }
}
