using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The buttons that fit a cohort's current state; at most five.</summary>
internal static class CohortActions
{
    public static IEnumerable<CardAction> Of(CohortStatus status)
    {
        IReadOnlyList<CardAction> own = [.. ForState(status, status.Cohort.Id)];
        return own.Count < Card.MaxActions ? [.. own, Press.Plain("All cohorts", new ShowCohorts())] : own;
    }

    private static IEnumerable<CardAction> ForState(CohortStatus status, CohortId id) =>
        status.Cohort.State switch
        {
            CohortState.Draft => [Press.Primary("Open enrolment", new OpenCohort(id)), Rules(id), Cancel(id)],
            CohortState.Enrolling =>
            [
                Press.Primary("Invite people", new ShowInvite(id)),
                Press.Plain("Preview the match", new RunMatchPreview(id)),
                Press.Plain("Close enrolment", new CloseCohort(id)),
                Rules(id),
                Cancel(id),
            ],
            CohortState.Matching =>
            [
                Press.Primary("Preview the match", new RunMatchPreview(id)),
                .. Suggestions(status),
                Press.Plain("Reopen enrolment", new OpenCohort(id)),
                Rules(id),
                Cancel(id),
            ],
            CohortState.Active =>
            [
                Press.Plain("Refresh", new ShowCohort(id)),
                Press.Plain("Match those who wait", new RunMatchPreview(id)),
                Cancel(id),
            ],
            CohortState.Closing => [Cancel(id)],
            _ => [],
        };

    private static IEnumerable<CardAction> Suggestions(CohortStatus status)
    {
        var title = status.Suggestions is null ? "Ask everybody to rank three suggestions" : "Suggestions";
        return status.SuggestionsFirst ? [Press.Plain(title, new ShowSuggestionRound(status.Cohort.Id))] : [];
    }

    private static CardAction Rules(CohortId id) => Press.Plain("Rules", new ShowRules(id));

    private static CardAction Cancel(CohortId id) => Press.Danger("Cancel the cohort", new AskCancelCohort(id));
}
