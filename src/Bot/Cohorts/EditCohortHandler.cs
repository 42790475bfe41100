using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Edits a cohort. A rejected form is shown again with its values and the mistakes.</summary>
internal sealed class EditCohortHandler(EditCohort edit, ReadCohort read, ListCohorts list)
    : IHandles<StartEditCohort>,
        IHandles<ShowEditCohort>,
        IHandles<SaveCohort>
{
    public async Task<Reply> HandleAsync(StartEditCohort button, Form form, Turn turn, CancellationToken cancellation)
    {
        var listed = await list.RunAsync(turn.ContextFor(button), cancellation);
        return listed.Refusal is { } refusal ? RefusalWords.For(refusal)
            : listed.Value is [var only] ? await ShowAsync(only.Id, turn, cancellation)
            : listed.Value.Count == 0 ? CohortListCards.List([], turn.Person.Working)
            : CohortListCards.ToEdit(listed.Value);
    }

    public Task<Reply> HandleAsync(ShowEditCohort button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Id, turn, cancellation);

    public async Task<Reply> HandleAsync(SaveCohort button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowCohort(button.Id));
        var before = await read.RunAsync(button.Id, context, cancellation);
        if (before.Refusal is { } unseen)
        {
            return RefusalWords.For(unseen);
        }

        var changes = ChangesIn(form, before.Value.Cohort.Skills);
        var saved = await edit.RunAsync(button.Id, changes, context, cancellation);
        return (await read.RunAsync(button.Id, context, cancellation)).Match<Reply>(
            status =>
                saved.Refusal switch
                {
                    null => Current(status, turn).Saying(Words(saved.Value)),
                    CohortPlanRefused mistakes => EditCohortCards
                        .Edit(status, FieldsIn(form))
                        .Warning(RefusalWords.For(mistakes)),
                    { } refusal => Current(status, turn).Warning(RefusalWords.For(refusal)),
                },
            refusal => RefusalWords.For(refusal)
        );
    }

    private async Task<Reply> ShowAsync(CohortId id, Turn turn, CancellationToken cancellation) =>
        (await read.RunAsync(id, turn.ContextFor(new ShowEditCohort(id)), cancellation)).Match<Reply>(
            status =>
                status.Cohort.TakesChanges
                    ? EditCohortCards.Edit(status, EditCohortFields.Of(status.Cohort, turn.Person.Working))
                    : Current(status, turn)
                        .Warning(RefusalWords.For(new CohortIsNot(status.Cohort.Name, status.Cohort.State))),
            refusal => RefusalWords.For(refusal)
        );

    private static Card Current(CohortStatus status, Turn turn) => CohortCards.Cohort(status, turn.Person.Working);

    public static SafeText Words(int told) => told == 0 ? CohortFormText.Saved : CohortFormText.SavedTold(told);

    private static EditCohortFields FieldsIn(Form form) =>
        new(
            form.Text(CohortInputs.Name),
            form.Text(CohortInputs.Purpose),
            form.Text(CohortInputs.Skills),
            form.Date(CohortInputs.Closes),
            form.Date(CohortInputs.Starts),
            form.Date(CohortInputs.Ends)
        )
        {
            LearningGoal = form.Has(CohortInputs.LearningGoal) ? form.Text(CohortInputs.LearningGoal) : null,
        };

    public static CohortChanges ChangesIn(Form form, IReadOnlyList<string> skills)
    {
        var fields = FieldsIn(form);
        return new(
            fields.Name,
            fields.Purpose,
            CohortInputs.ReadSkills(fields.Skills, skills),
            fields.Closes,
            fields.Starts,
            fields.Ends
        )
        {
            LearningGoal = fields.LearningGoal,
        };
    }
}
