using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Text;

/// <summary>Names the people in a mentorship: a single partner by name, several as "your circle" or "your group".</summary>
internal static class PartnerNames
{
    /// <summary>For the middle of a sentence, such as "Ada Lovelace" or "your circle".</summary>
    public static string Of(MentorshipView view) => view.IsOfMany ? $"your {Kind(view.Model)}" : view.PartnerNames;

    /// <inheritdoc cref="Of(MentorshipView)"/>
    public static string Of(CheckInView view) =>
        view.Partners.Count > 1 ? $"your {Kind(view.Model)}" : view.PartnerNames;

    /// <summary>For a button or a list, such as "Circle: Ada Lovelace and Ben Cole".</summary>
    public static string Listed(MentorshipView view) =>
        view.IsOfMany
            ? $"{(view.Model == MentoringModel.Circle ? "Circle" : "Group")}: {Names(view)}"
            : view.PartnerNames;

    /// <summary>Such as "Ada Lovelace, Ben Cole and Cem Kaya".</summary>
    public static string Names(MentorshipView view) => Listing.Of(view.Partners.Select(p => p.Name));

    public static string Kind(MentoringModel model) => model == MentoringModel.Circle ? "circle" : "group";
}
