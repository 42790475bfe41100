using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>The ways a sign-up ends: submitted, kept as a draft, or deleted.</summary>
internal sealed class EnrolmentExit(
    Wizard wizard,
    SubmitEnrolment submit,
    SetDigestNaming beNamed,
    LeaveWizard leave,
    DeleteDraft delete
)
{
    public async Task<Reply> SubmitAsync(
        EnrolmentView view,
        bool? mayBeNamed,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var done = await submit.RunAsync(view.Id, mayBeNamed, Wizard.ContextFor(view, turn), cancellation);
        return await wizard.ShowAsync(view.Id, turn, done.Refusal, cancellation);
    }

    public async Task<Reply> NameAsync(EnrolmentView view, bool may, Turn turn, CancellationToken cancellation)
    {
        await beNamed.RunAsync(may, Wizard.ContextFor(view, turn), cancellation);
        return await wizard.ShowAsync(view.Id, turn, refusal: null, cancellation);
    }

    public async Task<Reply> KeepAsync(EnrolmentView view, Turn turn, CancellationToken cancellation)
    {
        if (!turn.IsRepeat)
        {
            await leave.RunAsync(view.Id, turn.ContextFor(new KeepDraft(view.Id)), cancellation);
        }

        return WizardCards.Kept(view, turn.Person.Working);
    }

    /// <summary>A redelivered request finds the draft already deleted, and gets the same confirmation instead of an error.</summary>
    public async Task<Reply> DeleteAsync(EnrolmentId id, Turn turn, CancellationToken cancellation)
    {
        if (turn.IsRepeat)
        {
            return WizardCards.Deleted();
        }

        var done = await delete.RunAsync(id, turn.ContextFor(new ThrowDraftAway(id)), cancellation);
        return done.Refusal switch
        {
            null => WizardCards.Deleted(),
            CardIsOutdated outdated => await wizard.ShowAsync(id, turn, outdated, cancellation),
            { } refusal => RefusalWords.For(refusal),
        };
    }
}
