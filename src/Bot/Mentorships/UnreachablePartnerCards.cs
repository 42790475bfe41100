using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>
/// Tells partners that somebody cannot be reached. The wording is the same for every cause (bot blocked, app removed,
/// switched off by an administrator), so that it does not reveal a private choice.
/// </summary>
internal static class UnreachablePartnerCards
{
    private const int LongestName = 60;
    private const int MostNames = 4;

    public static Card Unreachable(MentorshipView view, UnreachablePartners absent)
    {
        var away = view.Partners.Where(partner => absent.People.Contains(partner.Id)).ToList();
        return new(
            away is [var only] ? AbsenceText.TitleOne(NameOf(only)) : AbsenceText.TitleMany,
            [.. Leads(view, absent, away).Select(Say.Plain), Say.Quiet(AbsenceText.WhoSees)],
            [.. Actions(view, absent, [.. ChatLink.With(away)])]
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
        };
    }

    public static Card Waits(MentorshipView view) =>
        new(
            AbsenceText.WaitsTitle,
            [Say.Plain(AbsenceText.WaitsLead)],
            [
                .. ChatLink.With(view.Partners),
                Press.Plain(AbsenceText.Open, new ShowMentorship(view.Id)),
                Press.More(Press.Plain(AbsenceText.NewMatch, new ConsiderLeavingMentorship(view.Id))),
            ]
        )
        {
            Eyebrow = SafeText.Of(PartnerNames.Listed(view)),
        };

    private static IEnumerable<SafeText> Leads(
        MentorshipView view,
        UnreachablePartners absent,
        IReadOnlyList<MemberView> away
    )
    {
        yield return !view.IsRunning ? AbsenceText.ProposalLead(PartnerWords.Day(view.ExpiresAt, view))
        : away is [var only] ? AbsenceText.LeadOne(NameOf(only))
        : AbsenceText.LeadMany(Listing.Of(away.Select(NameOf), MostNames));
        if (absent.AwaitsChoice)
        {
            yield return AbsenceText.Choice;
        }
        else if (view is { IsRunning: true, IsOfMany: true })
        {
            yield return AbsenceText.GroupGoesOn;
        }
    }

    private static IEnumerable<CardAction> Actions(
        MentorshipView view,
        UnreachablePartners absent,
        CardAction[] chat
    ) =>
        view switch
        {
            { AwaitsMe: true } =>
            [
                Press.Plain(AbsenceText.ShowProposal, new ShowMentorship(view.Id)),
                Press.Plain(AbsenceText.Decline, new ConsiderNo(view.Id)),
            ],
            { IsRunning: false } =>
            [
                .. chat,
                Press.Plain(AbsenceText.Wait, new ShowMentorship(view.Id)),
                Press.Plain(AbsenceText.TakeBack, new ConsiderNo(view.Id)),
            ],
            _ when absent.AwaitsChoice =>
            [
                .. chat,
                Press.Plain(AbsenceText.KeepWaiting, new KeepWaiting(view.Id)),
                Press.Plain(AbsenceText.NewMatch, new ConsiderLeavingMentorship(view.Id)),
            ],
            _ =>
            [
                .. chat,
                Press.Plain(AbsenceText.Open, new ShowMentorship(view.Id)),
                Press.More(Press.Plain(AbsenceText.Leave, new ConsiderLeavingMentorship(view.Id))),
            ],
        };

    private static string NameOf(MemberView partner) => Listing.Clip(partner.Name, LongestName);
}
