using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Cohorts;

/// <summary>Shows a cohort's rules and changes them, as long as no match has been approved.</summary>
internal sealed class RulesHandler(ReadCohort read, ChangeRules change) : IHandles<ShowRules>, IHandles<SaveRules>
{
    public async Task<Reply> HandleAsync(ShowRules button, Form form, Turn turn, CancellationToken cancellation) =>
        (await read.RunAsync(button.Id, turn.ContextFor(button), cancellation)).Match<Reply>(
            status =>
                status.Cohort.TakesRules
                    ? RulesCards.Rules(status.Cohort)
                    : Current(status, turn)
                        .Warning(RefusalWords.For(new CohortIsNot(status.Cohort.Name, status.Cohort.State))),
            refusal => RefusalWords.For(refusal)
        );

    public async Task<Reply> HandleAsync(SaveRules button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowCohort(button.Id));
        var saved = await change.RunAsync(button.Id, RulesForm.Read(form), context, cancellation);
        return (await read.RunAsync(button.Id, context, cancellation)).Match<Reply>(
            status =>
                saved.Refusal switch
                {
                    null => Current(status, turn).Saying(RuleText.Saved),
                    CohortPlanRefused mistakes => RulesCards
                        .Rules(status.Cohort, form)
                        .Warning(RefusalWords.For(mistakes)),
                    { } refusal => Current(status, turn).Warning(RefusalWords.For(refusal)),
                },
            refusal => RefusalWords.For(refusal)
        );
    }

    private static Card Current(CohortStatus status, Turn turn) => CohortCards.Cohort(status, turn.Person.Working);
}
