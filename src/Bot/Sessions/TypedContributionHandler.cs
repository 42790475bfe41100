using MentorBot.Bot.Cards;
using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Exchange;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>
/// Takes what is typed to the question what somebody brings, on the reminder of a session or on a card of its own. Only words that say which of the two they are about are shared at
/// once; any others are put into the form, because others will read them.
/// </summary>
internal sealed class TypedContributionHandler(ExchangeReplies replies, Asides asides, IntentRanker ranker)
    : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Exchange;

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.RunningAsync(new MentorshipId(subject), turn, cancellation) is { } view
            ? [ExchangeCards.Of(view), ExchangeCards.Ask(view), .. ReminderOf(view, turn)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var (edit, isLater) = (ExchangeWords.Parse(text), CheckInWords.SaysDone(text) || YesOrNo.Parse(text) == false);
        if (edit is null && !isLater && IsSomethingElse(text))
        {
            return NotAnAnswer.Instance;
        }

        return await replies.RunningAsync(new MentorshipId(subject), turn, cancellation) is not { } view
                ? NotAnAnswer.Instance
            : isLater ? ExchangeCards.Later(view)
            : edit is null
                ? ExchangeCards.Ask(view, Filled(view.Exchange.Of(view.Me.Id), text)).Noting(ExchangeText.NotYet)
            : await replies.BringAsync(view.Id, edit, ExchangeWords.DraftOf(edit), turn, cancellation);
    }

    private static IEnumerable<Card> ReminderOf(MentorshipView view, Turn turn) =>
        SessionReplies.LiveOf(view, turn.Now) is { StartsAt: not null } session
            ? [ReminderCards.Of(view, session, agenda: null)]
            : [];

    private static ContributionDraft Filled(ContributionDraft known, string text) =>
        known with
        {
            Stuck = PlainText.Cut(PlainText.Lines(text), Contribution.MaxLength),
        };

    /// <summary>One word, a question to the bot, a mistyped command, and a sentence that plainly means something else.</summary>
    private bool IsSomethingElse(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        || YesOrNo.Parse(text) is not null
        || asides.MayBeOne(text)
        || ranker.Understand(text).Intent is not null;
}
