using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>Handles the ranking of suggested people, by form or by typing.</summary>
internal sealed class ShortlistHandler(FindShortlists find, AnswerShortlist answer)
    : IHandles<ShowShortlists>,
        IHandles<ShowShortlist>,
        IHandles<ChangeShortlist>,
        IHandles<SendShortlist>,
        IHandles<HaveNoPreference>,
        IAnswersQuestion
{
    private static readonly Dictionary<int, SuggestionAnswer> NoPreference = [];

    public QuestionKind Kind => QuestionKind.Suggestions;

    public async Task<Reply> HandleAsync(ShowShortlists button, Form form, Turn turn, CancellationToken cancellation)
    {
        var open = await find.OpenAsync(turn.Person.Id, turn.Now, cancellation);
        return open is [var only] ? ShortlistCards.Of(only) : ShortlistCards.Which(open);
    }

    public async Task<Reply> HandleAsync(ShowShortlist button, Form form, Turn turn, CancellationToken cancellation) =>
        await FindAsync(button.Id, turn, cancellation) is { } view
            ? ShortlistCards.Of(view)
            : RefusalWords.For(new NotFound());

    public async Task<Reply> HandleAsync(ChangeShortlist button, Form form, Turn turn, CancellationToken cancellation)
    {
        var view = await FindAsync(button.Id, turn, cancellation);
        return view is null ? RefusalWords.For(new NotFound())
            : view.TakesAnswers ? ShortlistCards.Ask(view)
            : ShortlistCards.Over(view);
    }

    public async Task<Reply> HandleAsync(SendShortlist button, Form form, Turn turn, CancellationToken cancellation) =>
        await FindAsync(button.Id, turn, cancellation) is { } view
            ? await SayAsync(view, ShortlistForm.Read(form, view), turn, cancellation)
            : RefusalWords.For(new NotFound());

    public async Task<Reply> HandleAsync(
        HaveNoPreference button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await FindAsync(button.Id, turn, cancellation) is { } view
            ? await SayAsync(view, NoPreference, turn, cancellation)
            : RefusalWords.For(new NotFound());

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await FindAsync(new ShortlistId(subject), turn, cancellation) is { TakesAnswers: true } view
            ? [ShortlistCards.Ask(view), ShortlistCards.Of(view)]
            : [];

    public async Task<bool> IsNameAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        await FindAsync(new ShortlistId(subject), turn, cancellation) is { TakesAnswers: true } view
        && NamedIn.IsNameOf(text, view.People);

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var view = await FindAsync(new ShortlistId(subject), turn, cancellation);
        if (view is null || TypedRanking.Read(text, view) is not { } typed)
        {
            return NotAnAnswer.Instance;
        }

        var answers = typed.Beside(view);
        return typed.Unclear is { } unclear && view.TakesAnswers
            ? ShortlistCards.Ask(view, answers).Noting(Unclear(unclear))
            : await SayAsync(view, answers, turn, cancellation);
    }

    private static SafeText Unclear(string words) => SuggestionText.Unclear(Listing.Quote(words));

    private async Task<Reply> SayAsync(
        ShortlistView before,
        IReadOnlyDictionary<int, SuggestionAnswer> answers,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var said = await answer.RunAsync(
            before.Id,
            ShortlistForm.WithLeftOut(answers, before),
            turn.ContextFor(new ShowShortlist(before.Id)),
            cancellation
        );
        var view = await FindAsync(before.Id, turn, cancellation);
        return (view, said.Refusal) switch
        {
            (null, _) => RefusalWords.For(new NotFound()),
            (_, null) => ShortlistCards.Of(view),
            (_, ChosenTwice twice) => ShortlistCards.Ask(view, answers).Warning(RefusalWords.For(twice)),
            var (_, refusal) => ShortlistCards.Of(view).Warning(RefusalWords.For(refusal)),
        };
    }

    private Task<ShortlistView?> FindAsync(ShortlistId id, Turn turn, CancellationToken cancellation) =>
        find.OneAsync(id, turn.Person.Id, turn.Now, cancellation);
}
