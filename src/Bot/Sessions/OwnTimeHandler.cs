using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Takes a time of the person's own, for a new session or instead of what is proposed or agreed.</summary>
internal sealed class OwnTimeHandler(ProposeSession propose, OfferOtherTimes offer, SessionReplies replies)
    : IHandles<AskOwnTime>,
        IHandles<SayOwnTime>
{
    public async Task<Reply> HandleAsync(AskOwnTime button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.ViewAsync(button.Id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { State: MentorshipState.Active } view => await CardAsync(view, ("", ""), turn, cancellation),
            var view => await replies.HomeAsync(view, turn, cancellation),
        };

    public async Task<Reply> HandleAsync(SayOwnTime button, Form form, Turn turn, CancellationToken cancellation)
    {
        if (await replies.ViewAsync(button.Id, turn.Person.Id, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        if (SessionForms.ReadDate(form) is not { } date || SessionForms.ReadTime(form) is not { } time)
        {
            return (await CardAsync(view, SessionForms.Written(form), turn, cancellation)).Warning(
                SessionText.OwnMissing
            );
        }

        var at = view.Me.Working.At(date, time);
        var said = SessionReplies.LiveOf(view, turn.Now) is { } session
            ? await InsteadAsync(session.Id, at, turn, cancellation)
            : await NewAsync(view.Id, at, form, turn, cancellation);
        return said.Refusal switch
        {
            SessionTimeHasPassed or SessionTooFarAhead or SessionPlaceTooLong => (
                await CardAsync(view, SessionForms.Written(form), turn, cancellation)
            ).Warning(RefusalWords.For(said.Refusal)),
            { } refusal => await replies.HomeAsync(view.Id, refusal, turn, cancellation),
            null => await replies.AfterAsync(said.Value, null, SessionText.Proposed, turn, cancellation),
        };
    }

    private async Task<Result<SessionId>> InsteadAsync(
        SessionId id,
        DateTimeOffset at,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var offered = await offer.RunAsync(id, [at], turn.ContextFor(new ShowSession(id)), cancellation);
        return offered.Refusal is { } refusal ? refusal : id;
    }

    private async Task<Result<SessionId>> NewAsync(
        MentorshipId id,
        DateTimeOffset at,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var usual = await replies.UsualAsync(id, cancellation);
        var how = SessionForms.ReadForm(form) ?? usual.Form;
        var draft = new SessionDraft([at], usual.Minutes, how, SessionForms.ReadPlace(form));
        return await propose.RunAsync(id, draft, turn.ContextFor(new FindATime(id)), cancellation);
    }

    private async Task<Card> CardAsync(
        MentorshipView view,
        (string Date, string Time) written,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var isNew = SessionReplies.LiveOf(view, turn.Now) is null;
        var usual = isNew ? await replies.UsualAsync(view.Id, cancellation) : null;
        return TimeCards.Own(view, usual, turn.Now, written);
    }
}
