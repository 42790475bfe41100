using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>
/// The steps that buttons and typed commands share: each changes the enrolment once and replies with the card for the
/// person's new position.
/// </summary>
internal sealed class Wizard(
    FindEnrolments find,
    AnswerEnrolment answer,
    GoToStep go,
    LeaveWizard leave,
    FindWaits waits
)
{
    public Task<Result<EnrolmentView>> FindAsync(EnrolmentId id, Turn turn, CancellationToken cancellation) =>
        find.OneAsync(id, turn.Person, cancellation);

    /// <summary>Shows the current position and, if the request was refused, the reason.</summary>
    public async Task<Reply> ShowAsync(EnrolmentId id, Turn turn, Refusal? refusal, CancellationToken cancellation)
    {
        var found = await find.OneAsync(id, turn.Person, cancellation);
        if (found.IsRefused)
        {
            return RefusalWords.For(found.Refusal!);
        }

        if (refusal is CohortIsNot)
        {
            await leave.RunAsync(id, ContextFor(found.Value, turn), cancellation);
        }

        var view = await waits.AddToAsync(found.Value, turn.Person.Id, turn.Now, cancellation);
        var card = WizardCards.Current(view, turn.Person.Working);
        return refusal is null ? card : card.Warning(RefusalWords.For(refusal));
    }

    /// <summary>Ends the conversation of the wizard; the answers stay.</summary>
    public Task LeaveAsync(EnrolmentView view, Turn turn, CancellationToken cancellation) =>
        leave.RunAsync(view.Id, ContextFor(view, turn), cancellation);

    /// <summary>Saves an answer. If it is refused, shows the question again with the reason and what was entered.</summary>
    public async Task<Reply> SaveAsync(
        EnrolmentView view,
        EnrolmentStep step,
        Result<EnrolmentAnswer> said,
        Form? entered,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (!view.Cohort.TakesEdits)
        {
            var closed = new CohortIsNot(view.Cohort.Name, view.Cohort.State);
            return await ShowAsync(view.Id, turn, closed, cancellation);
        }

        var refusal =
            said.Refusal ?? (await answer.RunAsync(view.Id, said.Value, ContextFor(view, turn), cancellation)).Refusal;
        return refusal is null ? Remark(view, said.Value, await ShowAsync(view.Id, turn, null, cancellation))
            : refusal is CohortIsNot or CardIsOutdated ? await ShowAsync(view.Id, turn, refusal, cancellation)
            : AskAgain(view, step, refusal, entered, turn);
    }

    /// <summary>Saves what a card holds of the current question, and stays there; null if all is well or nothing was said.</summary>
    public async Task<Reply?> KeepAsync(EnrolmentView view, Form form, Turn turn, CancellationToken cancellation)
    {
        var said = AnswerReader.Read(view, view.Step, form);
        if (said.Refusal is NothingSaid)
        {
            return null;
        }

        var refusal =
            said.Refusal ?? (await answer.RunAsync(view.Id, said.Value, ContextFor(view, turn), cancellation)).Refusal;
        if (refusal is not null)
        {
            return refusal is CohortIsNot or CardIsOutdated
                ? await ShowAsync(view.Id, turn, refusal, cancellation)
                : AskAgain(view, view.Step, refusal, form, turn);
        }

        await go.RunAsync(view.Id, view.Step, ContextFor(view, turn), cancellation);
        return null;
    }

    /// <summary>Says what was kept where it is not what was said word by word, and what others will see.</summary>
    private static Reply Remark(EnrolmentView before, EnrolmentAnswer said, Reply reply) =>
        (said, reply, said.Own.Except(before.Cohort.Skills, StringComparer.OrdinalIgnoreCase).ToList()) switch
        {
            (AvailabilityAnswer { IsJoined: true, Availability: var kept }, CardReply next, _) => next.Card.Saying(
                SignUpText.OneBlock(TimeWords.HoursOf(kept))
            ),
            (_, CardReply next, { Count: > 0 } added) => next.Card.Saying(
                SignUpText.AddedSkills(Listing.Of(added.Select(Listing.Quote)))
            ),
            _ => reply,
        };

    private static Card AskAgain(EnrolmentView view, EnrolmentStep step, Refusal refusal, Form? entered, Turn turn) =>
        step == view.Step
            ? WizardCards.Question(view, step, entered).Warning(RefusalWords.For(refusal))
            : WizardCards.Current(view, turn.Person.Working).Warning(SignUpText.OldCard);

    public async Task<Reply> BackAsync(
        EnrolmentView view,
        EnrolmentStep from,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var done = await go.BackAsync(view.Id, from, ContextFor(view, turn), cancellation);
        return await ShowAsync(view.Id, turn, done.Refusal, cancellation);
    }

    public async Task<Reply> GoToAsync(
        EnrolmentView view,
        EnrolmentStep step,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var done = await go.RunAsync(view.Id, step, ContextFor(view, turn), cancellation);
        return await ShowAsync(view.Id, turn, done.Refusal, cancellation);
    }

    /// <summary>Resumes the wizard where it was left, or at the review once every question has been answered.</summary>
    public async Task<Reply> GoOnAsync(EnrolmentView view, Turn turn, CancellationToken cancellation)
    {
        var to = view.AllAsked ? EnrolmentStep.Review : view.Step;
        var done = await go.RunAsync(view.Id, to, ContextFor(view, turn), cancellation);
        return done.IsRefused || view.IsUnsent
            ? await ShowAsync(view.Id, turn, done.Refusal, cancellation)
            : ReviewCards.Review(view with { Step = to }, turn.Person.Working);
    }

    /// <summary>A draft can be kept or deleted, so the person is asked. Submitted answers stay as they are.</summary>
    public async Task<Reply> CancelAsync(EnrolmentView view, Turn turn, CancellationToken cancellation)
    {
        if (view.State == EnrolmentState.Draft)
        {
            return WizardCards.KeepOrDelete(view);
        }

        await leave.RunAsync(view.Id, ContextFor(view, turn), cancellation);
        return view.IsUnsent
            ? WizardCards.Kept(view, turn.Person.Working)
            : WizardCards.Current(view, turn.Person.Working);
    }

    public static CommandContext ContextFor(EnrolmentView view, Turn turn) =>
        turn.ContextFor(new ShowEnrolment(view.Cohort.Id));
}
