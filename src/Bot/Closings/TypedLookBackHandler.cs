using MentorBot.Bot.Cards;
using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Closings;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Closings;

/// <summary>
/// Puts what is typed to the question how somebody looks back into the form as what they take along, and saves nothing yet.
/// </summary>
internal sealed class TypedLookBackHandler(ClosingReplies replies, Asides asides, IntentRanker ranker)
    : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.LookBack;

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindOpenAsync(new MentorshipId(subject), turn, cancellation) is var (view, closing)
            ?
            [
                LookBackCards.Guide(view, closing),
                LookBackCards.Write(view, closing),
                .. closing is { IsOver: false, HaveLookedBack: true }
                    ? [LookBackCards.Saved(view, closing)]
                    : Array.Empty<Card>(),
            ]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var isLater = CheckInWords.SaysDone(text) || YesOrNo.Parse(text) == false;
        if (!isLater && IsSomethingElse(text))
        {
            return NotAnAnswer.Instance;
        }

        return await replies.FindOpenAsync(new MentorshipId(subject), turn, cancellation) is not var (view, closing)
                ? NotAnAnswer.Instance
            : isLater ? LookBackCards.Later(view, closing)
            : LookBackCards.Write(view, closing, Filled(closing.Mine, text)).Noting(ClosingText.NotSaved);
    }

    private static LookBackDraft Filled(LookBackDraft known, string text) =>
        known with
        {
            Takeaway = PlainText.Cut(PlainText.Lines(text), ClosingStatement.MaxLength),
        };

    /// <summary>One word, a question to the bot, a mistyped command, and a sentence that plainly means something else.</summary>
    private bool IsSomethingElse(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        || YesOrNo.Parse(text) is not null
        || asides.MayBeOne(text)
        || ranker.Understand(text).Intent is not null;
}
