using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The buttons that fit a cohort's current state; at most six, of which the last are behind "…".</summary>
internal static class CohortActions
{
    public static IEnumerable<CardAction> Of(CohortStatus status)
    {
        IReadOnlyList<CardAction> own =
        [
            .. ContinuousElements.IsRunning(status.Cohort)
                ? ContinuousElements.Actions(status.Cohort)
                : ForState(status, status.Cohort.Id),
        ];
        IReadOnlyList<CardAction> seldom = [.. Seldom(status.Cohort)];
        CardAction[] back =
            own.Count + seldom.Count < Card.MaxActions ? [Press.Plain(CohortText.All, new ShowCohorts())] : [];
        return [.. own, .. own.Count < 3 ? back : back.Select(Press.More), .. seldom.Select(Press.More)];
    }

    private static IEnumerable<CardAction> ForState(CohortStatus status, CohortId id) =>
        status.Cohort.State switch
        {
            CohortState.Draft => [Press.Primary(CohortText.OpenEnrolment, new OpenCohort(id)), Rules(id)],
            CohortState.Enrolling =>
            [
                Press.Primary(CohortText.Invite, new ShowInvite(id)),
                Press.Plain(CohortText.PreviewMatch, new RunMatchPreview(id)),
                Press.Plain(CohortText.CloseEnrolment, new CloseCohort(id)),
            ],
            CohortState.Matching =>
            [
                Press.Primary(CohortText.PreviewMatch, new RunMatchPreview(id)),
                .. Suggestions(status),
                Press.Plain(CohortText.Reopen, new OpenCohort(id)),
            ],
            CohortState.Active =>
            [
                Press.Plain(CohortText.Refresh, new ShowCohort(id)),
                Press.Plain(CohortText.MatchRest, new RunMatchPreview(id)),
            ],
            CohortState.Completed or CohortState.Cancelled => [Press.Plain(CohortText.Past, new ShowPastCohorts())],
            _ => [],
        };

    private static IEnumerable<CardAction> Seldom(CohortFacts cohort)
    {
        if (cohort.TakesChanges)
        {
            yield return Press.Plain(CohortText.Edit, new ShowEditCohort(cohort.Id));
        }

        if (cohort is { State: CohortState.Active, Model: MentoringModel.OneToOne or MentoringModel.Group })
        {
            yield return Press.Plain(CohortText.MentorsCircle, new PlanMentorsCircle(cohort.Id));
        }

        if (ContinuousElements.IsRunning(cohort))
        {
            yield return Press.Plain(CohortText.Finish, new AskFinishCohort(cohort.Id));
        }

        if (cohort.State is not (CohortState.Completed or CohortState.Cancelled))
        {
            yield return Press.Plain(CohortText.CancelCohort, new AskCancelCohort(cohort.Id));
        }
    }

    private static IEnumerable<CardAction> Suggestions(CohortStatus status)
    {
        var title = status.Suggestions is null ? CohortText.AskSuggestions : CohortText.Suggestions;
        return status.SuggestionsFirst ? [Press.Plain(title, new ShowSuggestionRound(status.Cohort.Id))] : [];
    }

    private static CardAction Rules(CohortId id) => Press.Plain(CohortText.Rules, new ShowRules(id));
}
