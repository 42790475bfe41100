using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Handles a typed yes or no to "Do you really want to decline?".</summary>
internal sealed class DeclineHandler(FindMentorships find, DeclineProposal decline) : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.DeclineProposal;

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await find.OneAsync(new MentorshipId(subject), turn.Person.Id, cancellation)
            is { State: MentorshipState.Proposed } view
            ? [ProposalCards.ConfirmDecline(view)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var id = new MentorshipId(subject);
        return YesOrNo.Parse(text) switch
        {
            true => await DeclineAsync(id, turn, cancellation),
            false => await CurrentAsync(id, null, turn, cancellation),
            null => NotAnAnswer.Instance,
        };
    }

    private async Task<Reply> DeclineAsync(MentorshipId id, Turn turn, CancellationToken cancellation)
    {
        var declined = await decline.RunAsync(id, turn.ContextFor(new ShowMentorship(id)), cancellation);
        return await CurrentAsync(id, declined.Refusal, turn, cancellation);
    }

    private async Task<Reply> CurrentAsync(MentorshipId id, Refusal? refusal, Turn turn, CancellationToken cancellation)
    {
        if (await find.OneAsync(id, turn.Person.Id, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        var card = MentorshipCards.Of(view, turn.Now);
        return refusal is null ? card : card.Warning(RefusalWords.For(refusal));
    }
}
