using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Circles;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>
/// Sets what the next session is about, by the list or by typing "topic: …". What is typed to the list itself is put into it and
/// not shared at once, because others will read it.
/// </summary>
internal sealed class TopicHandler(CircleReplies replies, SetTopic topics, IntentRanker ranker)
    : IHandles<SetOurTopic>,
        IHandles<ChooseTopic>,
        IHandles<WriteTopic>,
        IHandles<SaveTopic>,
        IAnswersQuestion
{
    private const int LongestCarried = 300;

    public QuestionKind Kind => QuestionKind.CircleTopic;

    public Task<Reply> HandleAsync(SetOurTopic button, Form form, Turn turn, CancellationToken cancellation)
    {
        var words = PlainText.OneLineOf(button.Words.Trim(':', ' '), LongestCarried);
        return replies.OneOrWhichAsync(
            async only =>
                words.Length == 0 ? TopicCards.Choose(only) : await WriteAsync(only.Id, words, turn, cancellation),
            view => words.Length == 0 ? new ChooseTopic(view.Id) : new WriteTopic(view.Id, words),
            turn,
            cancellation
        );
    }

    public Task<Reply> HandleAsync(ChooseTopic button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(button.Id, view => Task.FromResult(TopicCards.Choose(view)), turn, cancellation);

    public Task<Reply> HandleAsync(WriteTopic button, Form form, Turn turn, CancellationToken cancellation) =>
        WriteAsync(button.Id, button.Words, turn, cancellation);

    public async Task<Reply> HandleAsync(SaveTopic button, Form form, Turn turn, CancellationToken cancellation)
    {
        var own = TopicCards.Written(form);
        if (own.Length > 0 || TopicCards.Chosen(form) is not { } topic)
        {
            return await WriteAsync(button.Id, own, turn, cancellation);
        }

        var chosen = await topics.ChooseAsync(button.Id, topic, ContextFor(button.Id, turn), cancellation);
        return await AfterAsync(button.Id, chosen.Refusal, "", turn, cancellation);
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.RunningAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { } view
            ? [TopicCards.Choose(view)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        !IsSomethingElse(text)
        && await replies.RunningAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { } view
            ? TopicCards.Choose(view, text).Noting(CircleTalkText.TopicNotYet)
            : NotAnAnswer.Instance;

    private async Task<Reply> WriteAsync(MentorshipId id, string words, Turn turn, CancellationToken cancellation)
    {
        var written = await topics.WriteAsync(id, words, ContextFor(id, turn), cancellation);
        return await AfterAsync(id, written.Refusal, words, turn, cancellation);
    }

    private Task<Reply> AfterAsync(
        MentorshipId id,
        Refusal? refusal,
        string typed,
        Turn turn,
        CancellationToken cancellation
    ) =>
        refusal is TopicMissing or TopicTooLong
            ? replies.ShowAsync(
                id,
                view => Task.FromResult(TopicCards.Choose(view, typed).Warning(RefusalWords.For(refusal))),
                turn,
                cancellation
            )
            : replies.AfterAsync(id, refusal, _ => CircleTalkText.TopicSaved, turn, cancellation);

    private static CommandContext ContextFor(MentorshipId id, Turn turn) => turn.ContextFor(new OpenGuide(id));

    /// <summary>A topic may well begin as a question, such as "How we onboard people"; nothing is shared before it is saved.</summary>
    private bool IsSomethingElse(string text) =>
        YesOrNo.Parse(text) is not null || ranker.Understand(text).Intent is not null;
}
