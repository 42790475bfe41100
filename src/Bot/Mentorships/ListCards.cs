using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>The list of a person's mentorships, or what to do without one.</summary>
internal static class ListCards
{
    /// <param name="all">The mentorships.</param>
    /// <param name="joined">The cohorts they take part in; what is said to somebody without a mentorship depends on it.</param>
    /// <param name="now">When it is read.</param>
    public static Card List(
        IReadOnlyList<MentorshipView> all,
        IReadOnlyList<JoinedCohort> joined,
        DateTimeOffset now
    ) =>
        all.Count == 0
            ? None(joined)
            : new(
                MentorshipText.ListTitle,
                [.. all.Select(view => MentorshipTiles.Of(view, now))],
                Press.More(Press.Plain(MentorshipText.Pause, new ShowPause(""))),
                Press.More(Press.Plain(MentorshipText.Leave, new ShowLeave("")))
            );

    /// <summary>For somebody without a mentorship: they wait for one in a cohort, or have not signed up.</summary>
    public static Card None(IReadOnlyList<JoinedCohort> joined) =>
        joined.Count == 0
            ? new(
                MentorshipText.NoneTitle,
                [Say.Plain(MentorshipText.NoneLead)],
                Press.Primary(MentorshipText.SignUp, new Join(""))
            )
            : new(
                MentorshipText.WaitingTitle,
                [Say.Plain(MentorshipText.WaitingLead(Listing.Of(joined.Select(cohort => cohort.Name))))],
                Press.Plain(MentorshipText.MyProfile, new ShowProfile()),
                Press.More(Press.Plain(MentorshipText.Leave, new ShowLeave("")))
            );
}
