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
        (view.IsOfMany, view.Model) switch
        {
            (true, MentoringModel.Circle) => Say.Title(
                $"A circle in {view.Cohort}: you and {view.Partners.Count} others"
            ),
            (true, _) when view.Me.Role == MentoringRole.Mentor => Say.Title(
                $"You could be the mentor of {view.Partners.Count} mentees in {view.Cohort}"
            ),
            (true, _) => Say.Title($"{view.Partners[0].Name} could be the mentor of your group in {view.Cohort}"),
            _ => Say.Title($"{view.PartnerNames} could be {RoleOfPartner(view)} in {view.Cohort}"),
        };

    /// <summary>Such as "Ada Lovelace" or "this circle".</summary>
    public static string What(MentorshipView view) =>
        view.IsOfMany ? $"this {PartnerNames.Kind(view.Model)}" : view.PartnerNames;

    public static SafeText With(MentorshipView view) =>
        view.IsOfMany ? Say.Title($"of a {PartnerNames.Kind(view.Model)}") : Say.Title($"with {view.PartnerNames}");

    /// <summary>When the mentorship starts, for models in which not everybody has to accept.</summary>
    public static string Begins(MentorshipView view) =>
        (view.IsOfMany, view.Model) switch
        {
            (false, _) => "",
            (_, MentoringModel.Circle) => "The circle begins with those who have said yes by then, if they are enough.",
            _ => "The group begins as soon as the mentor and a mentee have said yes; the others can join until then.",
        };

    public static string WhoSees(MentorshipView view) =>
        view.IsOfMany ? "the others see the same about you." : $"{view.PartnerNames} sees the same about you.";

    public static string WhoHears(MentorshipView view) =>
        view.IsOfMany
            ? "nobody is told who has declined; if too few are left, the others hear that it did not come about."
            : $"{view.PartnerNames} only hears that it did not come about.";

    private static string RoleOfPartner(MentorshipView view) =>
        view.Me.Role switch
        {
            MentoringRole.Mentee => "your mentor",
            MentoringRole.Mentor => "your mentee",
            MentoringRole.Newcomer => "your buddy",
            MentoringRole.Buddy => "the newcomer you look after",
            _ when view.Model == MentoringModel.Rounds => "your partner for this round",
            _ => "your partner",
        };
}
