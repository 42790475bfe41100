using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Lets people sit the next round out, and come back before it is matched.</summary>
internal sealed class RoundsHandler(FindEnrolments find, SkipRound skip)
    : IHandles<ShowRounds>,
        IHandles<SitRoundOut>,
        IHandles<BeInRound>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Rounds;

    public async Task<Reply> HandleAsync(ShowRounds button, Form form, Turn turn, CancellationToken cancellation) =>
        await CardAsync(turn, cancellation);

    public Task<Reply> HandleAsync(SitRoundOut button, Form form, Turn turn, CancellationToken cancellation) =>
        SetAsync(button.Id, skips: true, turn, cancellation);

    public Task<Reply> HandleAsync(BeInRound button, Form form, Turn turn, CancellationToken cancellation) =>
        SetAsync(button.Id, skips: false, turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        subject == turn.Person.Id.Value ? [await CardAsync(turn, cancellation)] : [];

    /// <summary>Only the words on the card answer it.</summary>
    public Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(NotAnAnswer.Instance);

    private async Task<Card> CardAsync(Turn turn, CancellationToken cancellation) =>
        RoundsCards.Of(await RoundsAsync(turn, cancellation)).Asking(QuestionKind.Rounds, turn.Person.Id.Value);

    private async Task<Reply> SetAsync(CohortId id, bool skips, Turn turn, CancellationToken cancellation)
    {
        var done = await skip.RunAsync(id, skips, turn.ContextFor(new ShowRounds()), cancellation);
        var rounds = await RoundsAsync(turn, cancellation);
        return done.Refusal is { } refusal ? RoundsCards.Of(rounds).Warning(RefusalWords.For(refusal))
            : rounds.FirstOrDefault(view => view.Cohort.Id == id) is { } view
                ? RoundsCards.Changed(view).Asking(QuestionKind.Rounds, turn.Person.Id.Value)
            : RoundsCards.Of(rounds);
    }

    private async Task<List<EnrolmentView>> RoundsAsync(Turn turn, CancellationToken cancellation) =>
        [.. (await find.AllOfAsync(turn.Person, cancellation)).Where(view => view.HasRounds)];
}
