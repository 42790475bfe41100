using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Wording for proposals to one partner or to several.</summary>
internal static class ProposalWords
{
    public static SafeText Title(MentorshipView view) =>
        view is { IsOfMany: true, Me.Role: MentoringRole.Mentor }
            ? ProposalText.MeetMentees
            : PartnerNames.Pick(view, ProposalText.MeetOne, ProposalText.MeetCircle, ProposalText.MeetGroup);

    /// <summary>Who they could be for each other, and when a circle or group begins, as not everybody has to accept.</summary>
    public static SafeText Lead(MentorshipView view) =>
        (view.IsOfMany, view.Model) switch
        {
            (true, MentoringModel.Circle) => ProposalText.YourCircle(view.Partners.Count, view.Cohort),
            (true, _) when view.Me.Role == MentoringRole.Mentor => ProposalText.YourMentees(
                view.Partners.Count,
                view.Cohort
            ),
            (true, _) => ProposalText.YourGroup(Listing.Clip(view.Partners[0].Name, 60), view.Cohort),
            _ => OfPair(view, PartnerNames.Given(view)),
        };

    public static SafeText WhoSees(MentorshipView view) =>
        view.IsOfMany ? ProposalText.AllSeeTheSame : ProposalText.SeesTheSame(PartnerNames.Given(view));

    public static SafeText WhoHears(MentorshipView view) =>
        view.IsOfMany ? ProposalText.AllHear : ProposalText.OneHears(PartnerNames.Of(view));

    private static SafeText OfPair(MentorshipView view, string name) =>
        view.Me.Role switch
        {
            MentoringRole.Mentee => ProposalText.YourMentor(name, view.Cohort),
            MentoringRole.Mentor => ProposalText.YourMentee(name, view.Cohort),
            MentoringRole.Newcomer => ProposalText.YourBuddy(name, view.Cohort),
            MentoringRole.Buddy => ProposalText.YourNewcomer(name, view.Cohort),
            _ when view.Model == MentoringModel.Rounds => ProposalText.YourRound(name, view.Cohort),
            _ => ProposalText.YourPartner(name, view.Cohort),
        };
}
