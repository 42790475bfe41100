using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Agreements;

/// <summary>Asks what somebody expects, and takes the answers.</summary>
internal sealed class ExpectationHandler(FindAgreements find, AnswerExpectations answer)
    : IHandles<WriteExpectations>,
        IHandles<SaveExpectations>
{
    public async Task<Reply> HandleAsync(
        WriteExpectations button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await find.OfAsync(button.Id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { Place.IsOpen: true } view => ExpectationCards.Ask(view),
            var view => AgreementCards.Of(view),
        };

    public async Task<Reply> HandleAsync(SaveExpectations button, Form form, Turn turn, CancellationToken cancellation)
    {
        var answers = AgreementForm.ReadExpectations(form);
        var context = turn.ContextFor(new ShowAgreement(button.Id));
        var saved = await answer.RunAsync(button.Id, answers, context, cancellation);
        return (await find.OfAsync(button.Id, turn.Person.Id, cancellation), saved.Refusal) switch
        {
            (null, _) => RefusalWords.For(new NotFound()),
            ({ } view, null) => AgreementCards.Of(view),
            ({ } view, AgreementIncomplete refusal) => ExpectationCards.Ask(view).Warning(RefusalWords.For(refusal)),
            ({ } view, { } refusal) => AgreementCards.Of(view).Warning(RefusalWords.For(refusal)),
        };
    }
}
