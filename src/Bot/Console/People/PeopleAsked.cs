using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.People;

/// <summary>What the address of the page says; anything else than is offered means the usual.</summary>
internal sealed record PeopleAsked(string? Tab, string? Name, string? Page, string? Reminded)
{
    private const int PageSize = 25;
    private const int LongestName = 80;

    public PeopleTab Shown =>
        Enum.TryParse<PeopleTab>(Tab, ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : PeopleTab.SignedUp;

    /// <summary>How many were reminded a moment ago; 0 if nobody was.</summary>
    public int Count =>
        int.TryParse(Reminded, out var count) && count is > 0 and <= RemindInvited.MostAtOnce ? count : 0;

    public CohortPeopleQuestion Question =>
        new(ListOf(Shown), int.TryParse(Page, out var page) ? page : 0)
        {
            Name = PlainText.OneLineOf(Name ?? "", LongestName),
            Size = PageSize,
            State = Shown switch
            {
                PeopleTab.Waiting => EnrolmentState.Submitted,
                PeopleTab.Matched => EnrolmentState.Matched,
                _ => null,
            },
        };

    private static CohortList ListOf(PeopleTab tab) =>
        tab switch
        {
            PeopleTab.Missing => CohortList.Waiting,
            PeopleTab.OptedOut => CohortList.OptedOut,
            _ => CohortList.SignedUp,
        };
}

/// <summary>Which people the page shows.</summary>
public enum PeopleTab
{
    /// <summary>Everybody who signed up and has not left.</summary>
    SignedUp,

    /// <summary>Those of them who have no partner yet.</summary>
    Waiting,

    /// <summary>Those of them who have one, or a proposal.</summary>
    Matched,

    /// <summary>Those who were invited or began, and have not signed up.</summary>
    Missing,

    /// <summary>Those who left before they ever had a partner.</summary>
    OptedOut,
}
