using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Handles the buttons on the wizard's cards.</summary>
internal sealed class WizardHandler(Wizard wizard, EnrolmentExit ending, SkillGuesses guesses)
    : IHandles<SaveAnswer>,
        IHandles<StepBack>,
        IHandles<ChangeAnswer>,
        IHandles<EditAnswers>,
        IHandles<SendAnswers>,
        IHandles<CancelEnrolment>,
        IHandles<KeepDraft>,
        IHandles<ThrowDraftAway>
{
    public Task<Reply> HandleAsync(SaveAnswer button, Form form, Turn turn, CancellationToken cancellation) =>
        WithAsync(
            button.Enrolment,
            turn,
            view =>
                guesses.For(view, button.Step, form) is { } guess
                    ? Task.FromResult<Reply>(guess)
                    : wizard.SaveAsync(
                        view,
                        button.Step,
                        AnswerReader.Read(view, button.Step, form),
                        form,
                        turn,
                        cancellation
                    ),
            cancellation
        );

    public Task<Reply> HandleAsync(StepBack button, Form form, Turn turn, CancellationToken cancellation) =>
        WithAsync(button.Enrolment, turn, v => wizard.BackAsync(v, button.Step, turn, cancellation), cancellation);

    public Task<Reply> HandleAsync(ChangeAnswer button, Form form, Turn turn, CancellationToken cancellation) =>
        WithAsync(button.Enrolment, turn, view => ChangeAsync(view, button, form, turn, cancellation), cancellation);

    public Task<Reply> HandleAsync(EditAnswers button, Form form, Turn turn, CancellationToken cancellation) =>
        WithAsync(button.Enrolment, turn, view => wizard.GoOnAsync(view, turn, cancellation), cancellation);

    public Task<Reply> HandleAsync(SendAnswers button, Form form, Turn turn, CancellationToken cancellation) =>
        WithAsync(button.Enrolment, turn, view => ending.SubmitAsync(view, form, turn, cancellation), cancellation);

    public Task<Reply> HandleAsync(CancelEnrolment button, Form form, Turn turn, CancellationToken cancellation) =>
        WithAsync(button.Enrolment, turn, view => wizard.CancelAsync(view, turn, cancellation), cancellation);

    public Task<Reply> HandleAsync(KeepDraft button, Form form, Turn turn, CancellationToken cancellation) =>
        WithAsync(button.Enrolment, turn, view => ending.KeepAsync(view, form, turn, cancellation), cancellation);

    public Task<Reply> HandleAsync(ThrowDraftAway button, Form form, Turn turn, CancellationToken cancellation) =>
        ending.DeleteAsync(button.Enrolment, turn, cancellation);

    /// <summary>What is corrected on the same card is saved even though another button was pressed.</summary>
    private Task<Reply> ChangeAsync(
        EnrolmentView view,
        ChangeAnswer button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) =>
        (button.Step ?? form.Choice<EnrolmentStep>(ReviewCards.Change)) is { } step
            ? ending.ChangeAsync(view, step, form, turn, cancellation)
            : wizard.ShowAsync(view.Id, turn, new NothingSaid(EnrolmentStep.Review), cancellation);

    private async Task<Reply> WithAsync(
        EnrolmentId id,
        Turn turn,
        Func<EnrolmentView, Task<Reply>> act,
        CancellationToken cancellation
    )
    {
        var found = await wizard.FindAsync(id, turn, cancellation);
        return found.IsRefused ? RefusalWords.For(found.Refusal!) : await act(found.Value);
    }
}
