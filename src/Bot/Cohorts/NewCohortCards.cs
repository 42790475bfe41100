using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;

namespace MentorBot.Bot.Cohorts;

/// <summary>The new-cohort form, as a dialog or as a card.</summary>
internal static class NewCohortCards
{
    public static Card Offer() =>
        new(
            CohortFormText.OfferTitle,
            [Say.Plain(CohortFormText.OfferLead)],
            Press.Dialog(CohortFormText.OpenForm, new OpenNewCohort()),
            Press.Plain(CohortFormText.FillHere, new ShowNewCohort())
        );

    public static Card Form(NewCohortFields fields) =>
        new(
            CohortFormText.NewTitle,
            Inputs(fields),
            Press.Primary(CohortFormText.Create, new SubmitNewCohort(fields.Id)),
            Press.Plain(CohortFormText.NotNow, new ShowCohorts())
        );

    public static Card Dialog(NewCohortFields fields) =>
        new(CohortFormText.NewTitle, Inputs(fields), Press.Send(CohortFormText.Create, new SubmitNewCohort(fields.Id)));

    private static IReadOnlyList<CardElement> Inputs(NewCohortFields fields) =>
        [
            CohortInputs.NameInput(fields.Name),
            CohortInputs.PurposeInput(fields.Purpose),
            new ChoiceInput(
                NewCohortFields.ModelId,
                CohortFormText.Model.Plain,
                [
                    .. Enum.GetValues<MentoringModel>()
                        .Select(model => Say.Choice(CohortWords.Of(model), model.ToString())),
                ]
            )
            {
                Value = fields.Model?.ToString(),
                Style = "expanded",
            },
            CohortInputs.SkillsInput(fields.Skills),
            CohortInputs.LearningGoalInput(fields.LearningGoal),
            new ToggleInput(
                NewCohortFields.ContinuousId,
                CohortFormText.ContinuousLabel.Plain,
                CohortFormText.ContinuousToggle.Plain
            )
            {
                Value = fields.IsContinuous ? "true" : "false",
            },
            CohortInputs.ClosesInput(fields.Closes),
            CohortInputs.StartsInput(fields.Starts),
            new NumberInput(NewCohortFields.WeeksId, CohortFormText.Weeks(NewCohort.MinWeeks, NewCohort.MaxWeeks).Plain)
            {
                Value = fields.Weeks,
            },
        ];
}
