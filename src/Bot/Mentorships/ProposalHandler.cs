using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Accepts or declines a proposal, by button or by typing.</summary>
internal sealed class ProposalHandler(
    FindMentorships find,
    AcceptProposal accept,
    DeclineProposal decline,
    NothingToAnswer nothing
) : IHandles<SayYes>, IHandles<ConsiderNo>, IHandles<SayNo>, IHandles<AcceptOne>, IHandles<DeclineOne>, IAnswersQuestion
{
    private static readonly string[] SkipWords = ["skip", "skip this one", "skip it", "auslassen", "überspringen"];

    public QuestionKind Kind => QuestionKind.Proposal;

    public Task<Reply> HandleAsync(SayYes button, Form form, Turn turn, CancellationToken cancellation) =>
        AcceptAsync(button.Id, turn, cancellation);

    public Task<Reply> HandleAsync(ConsiderNo button, Form form, Turn turn, CancellationToken cancellation) =>
        ConsiderAsync(button.Id, turn, cancellation);

    public async Task<Reply> HandleAsync(SayNo button, Form form, Turn turn, CancellationToken cancellation)
    {
        var declined = await decline.RunAsync(button.Id, turn.ContextFor(new ShowMentorship(button.Id)), cancellation);
        return await CurrentAsync(button.Id, declined.Refusal, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(AcceptOne button, Form form, Turn turn, CancellationToken cancellation)
    {
        var open = await find.ProposalsAsync(turn.Person.Id, cancellation);
        var awaited = open.Where(view => view.AwaitsMe).ToList();
        return awaited.Count == 0 ? await nothing.ToAcceptAsync(turn, cancellation)
            : Meant(awaited, turn) is { } one ? await AcceptAsync(one.Id, turn, cancellation)
            : ProposalCards.Which(awaited);
    }

    public async Task<Reply> HandleAsync(DeclineOne button, Form form, Turn turn, CancellationToken cancellation)
    {
        var open = await find.ProposalsAsync(turn.Person.Id, cancellation);
        return open.Count == 0 ? await nothing.ToDeclineAsync(turn, cancellation)
            : Meant(open, turn) is { } one ? await ConsiderAsync(one.Id, turn, cancellation)
            : ProposalCards.Which(open);
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await find.OneAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { AwaitsMe: true } view
            ? [MentorshipCards.Of(view, turn.Now)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) switch
        {
            true => await AcceptAsync(new MentorshipId(subject), turn, cancellation),
            false => await ConsiderAsync(new MentorshipId(subject), turn, cancellation),
            null when SkipWords.Contains(CommandWords.Normalise(text)) => await ConsiderAsync(
                new MentorshipId(subject),
                turn,
                cancellation
            ),
            null => NotAnAnswer.Instance,
        };

    /// <summary>The proposal on the card shown last, or the only one; null if that leaves several.</summary>
    private static MentorshipView? Meant(IReadOnlyList<MentorshipView> open, Turn turn) =>
        turn.Asked is { Kind: QuestionKind.Proposal or QuestionKind.DeclineProposal } asked
        && open.FirstOrDefault(view => view.Id.Value == asked.SubjectId) is { } shown
            ? shown
        : open is [var only] ? only
        : null;

    private async Task<Reply> AcceptAsync(MentorshipId id, Turn turn, CancellationToken cancellation)
    {
        var accepted = await accept.RunAsync(id, turn.ContextFor(new ShowMentorship(id)), cancellation);
        return await CurrentAsync(id, accepted.Refusal, turn, cancellation);
    }

    private async Task<Reply> ConsiderAsync(MentorshipId id, Turn turn, CancellationToken cancellation)
    {
        var view = await find.OneAsync(id, turn.Person.Id, cancellation);
        if (view?.State != MentorshipState.Proposed)
        {
            return await CurrentAsync(
                id,
                view is null ? null : new ProposalIsOver(view.OverBecause),
                turn,
                cancellation
            );
        }

        return ProposalCards.ConfirmDecline(view);
    }

    /// <summary>Shows the current state and, if the request was refused, the reason.</summary>
    private async Task<Reply> CurrentAsync(MentorshipId id, Refusal? refusal, Turn turn, CancellationToken cancellation)
    {
        var view = await find.OneAsync(id, turn.Person.Id, cancellation);
        return view is null ? RefusalWords.For(new NotFound())
            : view.State == MentorshipState.Active ? IntroductionCards.Introduction(view, turn.Now)
            : refusal is null || view.IsRunning ? MentorshipCards.Of(view, turn.Now)
            : MentorshipCards.Of(view, turn.Now).Warning(RefusalWords.For(refusal));
    }
}
