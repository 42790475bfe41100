using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Cohorts;

/// <summary>The people and the pairs of a cohort by name, page by page.</summary>
internal static class CohortPeopleCards
{
    private const int LongestName = 60;

    public static Card Page(CohortPeoplePage page) =>
        new(
            Title(page),
            [
                Tabs(page),
                .. page.Entries.Select(Entry),
                .. page.Entries.Count == 0 ? [Say.Plain(Nobody(page.List))] : Array.Empty<CardElement>(),
                Say.Quiet(CohortPeopleText.Audit),
            ],
            [.. Actions(page)]
        )
        {
            Eyebrow = CohortPeopleText.Eyebrow(Listing.Clip(page.Cohort, LongestName), page.Page + 1, page.Pages),
        };

    private static SafeText Title(CohortPeoplePage page) =>
        page.List switch
        {
            CohortList.SignedUp => CohortPeopleText.SignedUpTitle(page.All),
            CohortList.Waiting => CohortPeopleText.WaitingTitle(page.All),
            CohortList.OptedOut => CohortPeopleText.OptedOutTitle(page.All),
            CohortList.Pairs => CohortPeopleText.PairsTitle(page.All),
            _ => throw new ArgumentOutOfRangeException(nameof(page), page.List, null),
        };

    /// <summary>The four lists side by side; the one that is shown cannot be pressed.</summary>
    private static ColumnSet Tabs(CohortPeoplePage page) =>
        new([
            Tab(page, CohortList.SignedUp, CohortPeopleText.SignedUp),
            Tab(page, CohortList.Waiting, CohortPeopleText.Waiting),
            Tab(page, CohortList.Pairs, CohortPeopleText.Pairs),
            Tab(page, CohortList.OptedOut, CohortPeopleText.OptedOut),
        ])
        {
            Spacing = "Medium",
        };

    private static Column Tab(CohortPeoplePage page, CohortList list, SafeText name) =>
        new([
            new TextBlock(name.Value)
            {
                Size = "Small",
                HorizontalAlignment = "Center",
                Weight = page.List == list ? "Bolder" : null,
            },
        ])
        {
            ShowBorder = true,
            RoundedCorners = true,
            Style = page.List == list ? "emphasis" : null,
            SelectAction = page.List == list ? null : Press.Plain(name, new ShowCohortPeople(page.CohortId, list, 0)),
        };

    private static ColumnSet Entry(CohortEntry entry)
    {
        var names = Listing.Of(entry.Names.Select(name => Listing.Clip(name, LongestName)));
        var about = entry.Department is { Length: > 0 } department
            ? CohortPeopleText.PersonOf(names, Listing.Clip(department, LongestName))
            : CohortPeopleText.Person(names);
        return Layout.WithBadge(Say.Plain(about), Layout.Badge(State(entry), "Subtle")) with { Spacing = "Small" };
    }

    private static SafeText State(CohortEntry entry) =>
        (entry.Mentorship, entry.Enrolment) switch
        {
            (MentorshipState.Active, _) => CohortPeopleText.PairActive,
            (MentorshipState.Paused, _) => CohortPeopleText.PairPaused,
            (MentorshipState.Completed, _) => CohortPeopleText.PairCompleted,
            ({ }, _) => CohortPeopleText.PairProposed,
            (_, EnrolmentState.Submitted) => CohortPeopleText.StateWaiting,
            (_, EnrolmentState.Matched) => CohortPeopleText.StateMatched,
            (_, EnrolmentState.Paused) => CohortPeopleText.StatePaused,
            (_, EnrolmentState.Withdrawn) => CohortPeopleText.StateOptedOut,
            (_, EnrolmentState.Draft) => CohortPeopleText.StateDraft,
            _ => CohortPeopleText.StateInvited,
        };

    private static SafeText Nobody(CohortList list) =>
        list switch
        {
            CohortList.SignedUp => CohortPeopleText.NobodySignedUp,
            CohortList.Waiting => CohortPeopleText.NobodyWaiting,
            CohortList.OptedOut => CohortPeopleText.NobodyOptedOut,
            _ => CohortPeopleText.NoPairs,
        };

    private static IEnumerable<CardAction> Actions(CohortPeoplePage page)
    {
        if (page is { List: CohortList.Waiting, All: > 0, State: CohortState.Enrolling })
        {
            yield return Press.Primary(CohortPeopleText.Remind, new AskReminders(page.CohortId));
        }

        if (page.Page + 1 < page.Pages)
        {
            yield return Press.Plain(CohortPeopleText.Next, With(page, page.Page + 1));
        }

        if (page.Page > 0)
        {
            yield return Press.Plain(CohortPeopleText.Previous, With(page, page.Page - 1));
        }

        yield return Press.Plain(CohortPeopleText.BackToCohort, new ShowCohort(page.CohortId));
    }

    private static ShowCohortPeople With(CohortPeoplePage page, int number) => new(page.CohortId, page.List, number);
}
