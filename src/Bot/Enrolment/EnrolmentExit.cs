using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>The ways a sign-up ends: submitted, kept as a draft, or deleted.</summary>
internal sealed class EnrolmentExit(
    Wizard wizard,
    SubmitEnrolment submit,
    CorrectEnrolment correct,
    LeaveWizard leave,
    DeleteDraft delete
)
{
    /// <param name="form">The review as it was filled in; empty for typed words, which correct nothing.</param>
    public async Task<Reply> SubmitAsync(EnrolmentView view, Form form, Turn turn, CancellationToken cancellation)
    {
        var review = ReviewForm.Read(view, form);
        var refusal =
            review.Refusal
            ?? (await submit.RunAsync(view.Id, review.Value, Wizard.ContextFor(view, turn), cancellation)).Refusal;
        return await ReviewedAsync(view, form, refusal, turn, cancellation);
    }

    /// <summary>Opens a question from the review, and saves what was corrected there.</summary>
    public async Task<Reply> ChangeAsync(
        EnrolmentView view,
        EnrolmentStep step,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var review = ReviewForm.Read(view, form);
        var refusal =
            review.Refusal
            ?? (
                await correct.RunAsync(view.Id, review.Value, step, Wizard.ContextFor(view, turn), cancellation)
            ).Refusal;
        return await ReviewedAsync(view, form, refusal, turn, cancellation);
    }

    /// <summary>Keeps what was filled in, if it is an answer, and then the draft.</summary>
    public async Task<Reply> KeepAsync(EnrolmentView view, Form form, Turn turn, CancellationToken cancellation)
    {
        if (turn.IsRepeat)
        {
            return WizardCards.Kept(view, turn.Person.Working);
        }

        if (form.Values.Count > 0 && await SaveAsync(view, form, turn, cancellation) is { } refused)
        {
            return refused;
        }

        await leave.RunAsync(view.Id, turn.ContextFor(new KeepDraft(view.Id)), cancellation);
        return WizardCards.Kept(view, turn.Person.Working);
    }

    /// <summary>Saves what the card holds; null if all is well.</summary>
    private async Task<Reply?> SaveAsync(EnrolmentView view, Form form, Turn turn, CancellationToken cancellation)
    {
        if (view.Step != EnrolmentStep.Review)
        {
            return await wizard.KeepAsync(view, form, turn, cancellation);
        }

        var review = ReviewForm.Read(view, form);
        var context = Wizard.ContextFor(view, turn);
        var refusal =
            review.Refusal
            ?? (await correct.RunAsync(view.Id, review.Value, EnrolmentStep.Review, context, cancellation)).Refusal;
        return refusal is null ? null : await ReviewedAsync(view, form, refusal, turn, cancellation);
    }

    /// <summary>A wrong correction is shown again as it was filled in.</summary>
    private Task<Reply> ReviewedAsync(
        EnrolmentView view,
        Form form,
        Refusal? refusal,
        Turn turn,
        CancellationToken cancellation
    ) =>
        refusal is null or CohortIsNot or CardIsOutdated or EnrolmentIncomplete or NotFound or CannotTakePart
            ? wizard.ShowAsync(view.Id, turn, refusal, cancellation)
            : Task.FromResult<Reply>(
                ReviewCards.Review(view, turn.Person.Working, form).Warning(RefusalWords.For(refusal))
            );

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
