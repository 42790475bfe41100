using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Closings;

/// <summary>Finishes a mentorship once all who are in it are done.</summary>
internal sealed class FinishHandler(
    ClosingReplies replies,
    MentorshipList list,
    FinishTogether finish,
    GoOnTogether goOn,
    ForgetQuestion forget
)
    : IHandles<ShowFinish>,
        IHandles<ConsiderFinish>,
        IHandles<ProposeFinish>,
        IHandles<AgreeToFinish>,
        IHandles<SayNotYet>,
        IHandles<TakeBackFinish>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Finish;

    public async Task<Reply> HandleAsync(ShowFinish button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.RunningAsync(turn, cancellation) switch
        {
            [] => await list.OneOrAllAsync(turn, cancellation),
            [var only] => await ConsiderAsync(only.Id, turn, cancellation),
            var many => ClosingWords.Which(FinishText.Which, many, view => new ConsiderFinish(view.Id)),
        };

    public Task<Reply> HandleAsync(ConsiderFinish button, Form form, Turn turn, CancellationToken cancellation) =>
        ConsiderAsync(button.Id, turn, cancellation);

    public async Task<Reply> HandleAsync(ProposeFinish button, Form form, Turn turn, CancellationToken cancellation)
    {
        var said = await finish.ProposeAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await AfterAsync(button.Id, said.Refusal, null, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(AgreeToFinish button, Form form, Turn turn, CancellationToken cancellation)
    {
        var said = await finish.AgreeAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await AfterAsync(button.Id, said.Refusal, null, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(SayNotYet button, Form form, Turn turn, CancellationToken cancellation)
    {
        var said = await goOn.SayNotYetAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await AfterAsync(button.Id, said.Refusal, FinishText.GoesOn, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(TakeBackFinish button, Form form, Turn turn, CancellationToken cancellation)
    {
        var said = await goOn.TakeBackAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await AfterAsync(button.Id, said.Refusal, FinishText.TakenBack, turn, cancellation);
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(new MentorshipId(subject), turn, cancellation) is { CanFinish: true } view
            ? [FinishCards.Of(view, turn.Now)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) switch
        {
            true => await HandleAsync(new ProposeFinish(new MentorshipId(subject)), Form.Empty, turn, cancellation),
            false => await GoOnAsync(new MentorshipId(subject), turn, cancellation),
            null => NotAnAnswer.Instance,
        };

    /// <summary>A "no" is "not yet" to somebody else's proposal, and nothing at all before one's own.</summary>
    private async Task<Reply> GoOnAsync(MentorshipId id, Turn turn, CancellationToken cancellation)
    {
        if (await replies.FindAsync(id, turn, cancellation) is { } view && view.Finish.Awaits(turn.Person.Id, turn.Now))
        {
            return await HandleAsync(new SayNotYet(id), Form.Empty, turn, cancellation);
        }

        await forget.RunAsync(id.Value, turn.ContextFor(new ShowMentorship(id)), cancellation);
        return (await list.OneOrAllAsync(turn, cancellation)).Noting(MentorshipText.NothingChanged);
    }

    private static CommandContext ContextFor(MentorshipId id, Turn turn) => turn.ContextFor(new ConsiderFinish(id));

    private async Task<Reply> ConsiderAsync(MentorshipId id, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(id, turn, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { CanFinish: true } view => FinishCards.Of(view, turn.Now),
            { IsRunning: true } view => MentorshipCards
                .Of(view, turn.Now)
                .Noting(RefusalWords.For(new RoundsFinishAlone())),
            _ => await replies.ShowAsync(id, ClosingCards.Of, turn, cancellation),
        };

    /// <summary>What was reached if it is over; else how it stands.</summary>
    /// <param name="done">What is said above the card of a mentorship that goes on; null to show the proposal.</param>
    private async Task<Reply> AfterAsync(
        MentorshipId id,
        Refusal? refusal,
        SafeText? done,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (await replies.FindAsync(id, turn, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        if (!view.IsRunning && refusal is null or MentorshipIsOver)
        {
            return await replies.ShowAsync(id, ClosingCards.Of, turn, cancellation);
        }

        return refusal is not null ? MentorshipCards.Of(view, turn.Now).Warning(RefusalWords.For(refusal))
            : done is { } words ? MentorshipCards.Of(view, turn.Now).Saying(words)
            : FinishCards.Of(view, turn.Now);
    }
}
