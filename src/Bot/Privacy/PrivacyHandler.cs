using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Privacy;

namespace MentorBot.Bot.Privacy;

/// <summary>Explains who can see what, shows the data stored about the reader, and deletes answers about inclusion goals.</summary>
internal sealed class PrivacyHandler(ShowMyData stored, FindEnrolments enrolments, ForgetAffinities forget)
    : IHandles<ShowWhoSees>,
        IHandles<ShowStored>,
        IHandles<ForgetMyAffinities>
{
    public Task<Reply> HandleAsync(ShowWhoSees button, Form form, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(WhoSeesCards.WhoSees(turn.Person.NamedInDigests));

    public async Task<Reply> HandleAsync(ShowStored button, Form form, Turn turn, CancellationToken cancellation) =>
        MyDataCards.Stored(
            await stored.RunAsync(turn.Person.Id, cancellation),
            await enrolments.AllOfAsync(turn.Person, cancellation),
            turn.Person.Working
        );

    public async Task<Reply> HandleAsync(
        ForgetMyAffinities button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var forgotten = await forget.RunAsync(turn.ContextFor(new ShowStored()), cancellation);
        return forgotten.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : MyDataCards
                .Stored(
                    await stored.RunAsync(turn.Person.Id, cancellation),
                    await enrolments.AllOfAsync(turn.Person, cancellation),
                    turn.Person.Working
                )
                .Saying(PrivacyText.Forgotten);
    }
}
