using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;

namespace MentorBot.Bot.Privacy;

/// <summary>Erases a person's data: says what that means, asks once, and takes the answer by button or by a typed yes.</summary>
internal sealed class ErasureHandler(AskErasure erasure, ForgetQuestion forget)
    : IHandles<EraseMe>,
        IHandles<EraseMeNow>,
        IHandles<KeepMyData>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Erasure;

    public Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Card>>([ErasureCards.Ask(turn.Person.Id)]);

    public async Task<Reply> HandleAsync(EraseMe button, Form form, Turn turn, CancellationToken cancellation) =>
        await erasure.RefuseAsync(turn.Person.Id, cancellation) is { } refusal
            ? RefusalWords.For(refusal)
            : ErasureCards.Ask(turn.Person.Id);

    public async Task<Reply> HandleAsync(EraseMeNow button, Form form, Turn turn, CancellationToken cancellation)
    {
        var asked = await erasure.RunAsync(turn.ContextFor(button), cancellation);
        return asked.Refusal is { } refusal ? RefusalWords.For(refusal) : ErasureCards.UnderWay();
    }

    public async Task<Reply> HandleAsync(KeepMyData button, Form form, Turn turn, CancellationToken cancellation)
    {
        await forget.RunAsync(turn.Person.Id.Value, turn.ContextFor(button), cancellation);
        return ErasureCards.Kept();
    }

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) switch
        {
            // An "ok" that was meant for something else must not cost everything.
            true when !IsPlainYes(CommandWords.Normalise(text)) => NotAnAnswer.Instance,
            true => await HandleAsync(new EraseMeNow(), Form.Empty, turn, cancellation),
            false => await HandleAsync(new KeepMyData(), Form.Empty, turn, cancellation),
            null => NotAnAnswer.Instance,
        };

    private static bool IsPlainYes(string words) =>
        words.StartsWith("yes", StringComparison.Ordinal) || words is "ja" or "ja bitte" or "ja, bitte";
}
