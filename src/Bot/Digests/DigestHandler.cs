using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Digests;

namespace MentorBot.Bot.Digests;

/// <summary>Shows a manager the digest, and turns the weekly one on or off.</summary>
internal sealed class DigestHandler(
    ReadTeamDigest read,
    ReadDigestSettings settings,
    ChooseDigests choose,
    AcknowledgeDigest acknowledge
) : IHandles<ShowTeamDigest>, IHandles<ShowDigestSettings>, IHandles<TurnDigestsOn>, IHandles<TurnDigestsOff>
{
    public async Task<Reply> HandleAsync(ShowTeamDigest button, Form form, Turn turn, CancellationToken cancellation)
    {
        await acknowledge.RunAsync(turn.ContextFor(button), cancellation);
        return (await read.RunAsync(turn.ContextFor(button), cancellation)).Match<Reply>(
            content =>
                DigestCards.Digest(new(content, turn.Person.Working, DateOnly.FromDateTime(turn.Now.UtcDateTime))),
            refusal => RefusalWords.For(refusal)
        );
    }

    public async Task<Reply> HandleAsync(ShowDigestSettings button, Form form, Turn turn, CancellationToken ct)
    {
        await acknowledge.RunAsync(turn.ContextFor(button), ct);
        return DigestCards.Settings(await settings.RunAsync(turn.Person.Id, ct));
    }

    public Task<Reply> HandleAsync(TurnDigestsOn button, Form form, Turn turn, CancellationToken cancellation) =>
        ChooseAsync(wants: true, turn, cancellation);

    public Task<Reply> HandleAsync(TurnDigestsOff button, Form form, Turn turn, CancellationToken cancellation) =>
        ChooseAsync(wants: false, turn, cancellation);

    private async Task<Reply> ChooseAsync(bool wants, Turn turn, CancellationToken cancellation)
    {
        await acknowledge.RunAsync(turn.ContextFor(new ShowDigestSettings()), cancellation);
        await choose.RunAsync(wants, turn.ContextFor(new ShowDigestSettings()), cancellation);
        return DigestCards.Settings(await settings.RunAsync(turn.Person.Id, cancellation));
    }
}
