using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Text;

/// <summary>Whom somebody is together with: one partner by name, more of them as their circle or group.</summary>
internal static class CompanyWords
{
    /// <summary>“Ada Lovelace” or “your circle”, for the middle of a sentence.</summary>
    public static string Of(MentorshipView view) => view.IsOfMany ? $"your {Kind(view.Model)}" : view.PartnerNames;

    /// <inheritdoc cref="Of(MentorshipView)"/>
    public static string Of(CheckInView view) =>
        view.Partners.Count > 1 ? $"your {Kind(view.Model)}" : view.PartnerNames;

    /// <summary>For a button or a list: “Circle: Ada Lovelace and Ben Cole”.</summary>
    public static string Listed(MentorshipView view) =>
        view.IsOfMany
            ? $"{(view.Model == MentoringModel.Circle ? "Circle" : "Group")}: {Names(view)}"
            : view.PartnerNames;

    /// <summary>“Ada Lovelace, Ben Cole and Cem Kaya”.</summary>
    public static string Names(MentorshipView view) => Listing.Of(view.Partners.Select(p => p.Name));

    public static string Kind(MentoringModel model) => model == MentoringModel.Circle ? "circle" : "group";
}
