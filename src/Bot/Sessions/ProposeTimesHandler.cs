using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Proposes times for a new session: by one tap, or by words that fit one of the suggested times.</summary>
internal sealed class ProposeTimesHandler(ProposeSession propose, SessionReplies replies)
    : IHandles<ProposeTimes>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.SessionTimes;

    public Task<Reply> HandleAsync(ProposeTimes button, Form form, Turn turn, CancellationToken cancellation) =>
        ProposeAsync(button.Id, button.Times, form, turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await OpenAsync(subject, turn, cancellation) is { } view
            ? [await replies.FindCardAsync(view, turn, cancellation)]
            : [];

    /// <summary>Words that fit several times are asked about; words that fit none may be any other command.</summary>
    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        if (Questions.IsOne(text) || await OpenAsync(subject, turn, cancellation) is not { } view)
        {
            return NotAnAnswer.Instance;
        }

        var usual = await replies.UsualAsync(view.Id, cancellation);
        var offer = SessionReplies.Offer(view, usual.Minutes, [], turn.Now);
        return TypedTimes.Among(offer.Times, text, view.Me.Working, turn.Now) switch
        {
            [] => NotAnAnswer.Instance,
            [var only] => await ProposeAsync(view.Id, [only], Form.Empty, turn, cancellation),
            _ => (await replies.FindCardAsync(view, turn, cancellation)).Noting(SessionText.WhichTime),
        };
    }

    private async Task<MentorshipView?> OpenAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.ViewAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { IsRunning: true } view
        && SessionReplies.LiveOf(view, turn.Now) is null
            ? view
            : null;

    private async Task<Reply> ProposeAsync(
        MentorshipId id,
        IReadOnlyList<DateTimeOffset> times,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var usual = await replies.UsualAsync(id, cancellation);
        var terms = usual with { Form = SessionForms.ReadForm(form) ?? usual.Form };
        var draft = new SessionDraft(times, terms.Minutes, terms.Form, SessionForms.ReadPlace(form));
        var proposed = await propose.RunAsync(id, draft, turn.ContextFor(new FindATime(id)), cancellation);
        return proposed.Refusal switch
        {
            null => await replies.AfterAsync(proposed.Value, null, SessionText.Proposed, turn, cancellation),
            NotFound missing => RefusalWords.For(missing),
            SessionPlaceTooLong or SessionTimeHasPassed => await AgainAsync(
                id,
                proposed.Refusal,
                terms,
                draft.Place,
                turn,
                cancellation
            ),
            var refusal => await replies.HomeAsync(id, refusal, turn, cancellation),
        };
    }

    private async Task<Reply> AgainAsync(
        MentorshipId id,
        Refusal refusal,
        UsualSession terms,
        string? place,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await replies.ViewAsync(id, turn.Person.Id, cancellation) is { } view
            ? (await replies.FindCardAsync(view, terms, place, turn, cancellation)).Warning(RefusalWords.For(refusal))
            : RefusalWords.For(refusal);
}
