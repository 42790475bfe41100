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
            Say.Title($"Rules of {cohort.Name}"),
            [
                Say.Plain($"{CohortWords.Of(cohort.Model)}. Leave everything as it is if you are unsure."),
                .. RulesForm.Inputs(cohort, entered),
                Say.Quiet($"The rules can be changed until you approve a match."),
            ],
            Press.Primary("Save", new SaveRules(cohort.Id)),
            Press.Plain("Back", new ShowCohort(cohort.Id))
        ).MadeFrom(AnswerVersion.Of(cohort.Policy));
}
