using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Agreements;

/// <summary>Shows, proposes and signs agreements.</summary>
internal sealed class AgreementHandler(FindAgreements find, ProposeAgreement propose, SignAgreement sign)
    : IHandles<ShowMyAgreement>,
        IHandles<ShowAgreement>,
        IHandles<WriteAgreement>,
        IHandles<ProposeTerms>,
        IHandles<SignTerms>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Agreement;

    public async Task<Reply> HandleAsync(
        ShowMyAgreement button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await find.PlacesAsync(turn.Person.Id, cancellation) switch
        {
            [] => AgreementCards.NoMentorship(),
            [var only] => AgreementCards.Of(await find.OfAsync(only, cancellation)),
            var many => AgreementCards.Which(many),
        };

    public Task<Reply> HandleAsync(ShowAgreement button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Id, AgreementCards.Of, turn, cancellation);

    public Task<Reply> HandleAsync(WriteAgreement button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(
            button.Id,
            view => view.Place.IsOpen ? AgreementCards.Write(view, Suggested(view)) : AgreementCards.Of(view),
            turn,
            cancellation
        );

    public async Task<Reply> HandleAsync(ProposeTerms button, Form form, Turn turn, CancellationToken cancellation)
    {
        var terms = AgreementForm.ReadTerms(form);
        var proposed = await propose.RunAsync(button.Id, terms, ContextFor(button.Id, turn), cancellation);
        return await AfterAsync(button.Id, proposed.Refusal, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(SignTerms button, Form form, Turn turn, CancellationToken cancellation)
    {
        var signed = await sign.RunAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await AfterAsync(button.Id, signed.Refusal, turn, cancellation);
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await find.OfAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { Place.IsOpen: true } view
            ? [AgreementCards.Of(view), AgreementCards.Write(view, Suggested(view))]
            : [];

    public Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(NotAnAnswer.Instance);

    private async Task<Reply> ShowAsync(
        MentorshipId id,
        Func<AgreementView, Card> card,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await find.OfAsync(id, turn.Person.Id, cancellation) is { } view
            ? card(view)
            : RefusalWords.For(new NotFound());

    private Task<Reply> AfterAsync(MentorshipId id, Refusal? refusal, Turn turn, CancellationToken cancellation) =>
        ShowAsync(
            id,
            view =>
                refusal switch
                {
                    null => AgreementCards.Of(view),
                    AgreementIncomplete or MinutesNotOffered => AgreementCards
                        .Write(view, Suggested(view))
                        .Warning(RefusalWords.For(refusal)),
                    _ => AgreementCards.Of(view).Warning(RefusalWords.For(refusal)),
                },
            turn,
            cancellation
        );

    /// <summary>The terms that stand there, or what the reader expects, or what most pairs choose.</summary>
    private static AgreementTerms Suggested(AgreementView view) =>
        view.Terms
        ?? new(
            view.Mine?.Cadence ?? MeetingCadence.EveryTwoWeeks,
            view.Mine?.Channel ?? MeetingChannel.Video,
            45,
            Confidentiality.BetweenUs,
            view.Others.Aggregate(view.Mine?.Boundaries ?? Boundaries.None, (all, o) => all | o.Answers.Boundaries)
        );

    private static CommandContext ContextFor(MentorshipId id, Turn turn) => turn.ContextFor(new ShowAgreement(id));
}
