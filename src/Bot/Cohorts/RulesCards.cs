using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The form to change the rules of a cohort.</summary>
internal static class RulesCards
{
    /// <param name="entered">A rejected form, shown again as it was filled in; null for a new card.</param>
    public static Card Rules(CohortFacts cohort, Form? entered = null) =>
        new Card(
            RuleText.Title(cohort.Name),
            [
                Say.Plain(RuleText.Lead),
                .. RulesForm.Inputs(cohort, entered),
                .. InclusionForm.Inputs(cohort.Policy.Inclusion, entered),
                Say.Quiet(RuleText.Until),
            ],
            Press.Primary(RuleText.Save, new SaveRules(cohort.Id)),
            Press.Plain(RuleText.Back, new ShowCohort(cohort.Id))
        )
        {
            Eyebrow = SafeText.Of(CohortWords.Of(cohort.Model)),
        }.MadeFrom(AnswerVersion.Of(cohort.Policy));
}
