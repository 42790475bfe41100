using MentorBot.Bot.Cards;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Text;

/// <summary>Names the people in a mentorship, and picks the sentence for a single partner, a circle or a group.</summary>
internal static class PartnerNames
{
    private const int Longest = 60;

    /// <summary>All of them, such as "Ada Lovelace, Ben Cole and Cem Kaya".</summary>
    public static string Of(MentorshipView view) => Of(view.Partners.Select(partner => partner.Name));

    /// <inheritdoc cref="Of(MentorshipView)"/>
    public static string Of(CheckInView view) => Of(view.Partners);

    /// <inheritdoc cref="Of(MentorshipView)"/>
    /// <param name="names">Of those who are still known.</param>
    public static string Of(IEnumerable<string> names) =>
        Listing.Of(names.Select(name => Listing.Clip(name, Longest)).DefaultIfEmpty(PartnerText.Gone.Plain));

    /// <summary>By which name a single partner is called where their whole name stands beside it.</summary>
    public static string Given(MentorshipView view) => Given([.. view.Partners.Select(partner => partner.Name)]);

    /// <inheritdoc cref="Given(MentorshipView)"/>
    public static string Given(CheckInView view) => Given(view.Partners);

    /// <summary>For a button or a list, such as "Circle: Ada Lovelace and Ben Cole".</summary>
    public static string Listed(MentorshipView view) =>
        view.IsOfMany ? Pick(view.Model, PartnerText.Circle(Of(view)), PartnerText.Group(Of(view))).Plain : Of(view);

    /// <summary>The sentence that fits the mentorship.</summary>
    /// <param name="view">The mentorship.</param>
    /// <param name="one">About a single partner, by the name they are called.</param>
    /// <param name="circle">About a circle.</param>
    /// <param name="group">About a mentor's group.</param>
    public static SafeText Pick(MentorshipView view, Func<TextValue, SafeText> one, SafeText circle, SafeText group) =>
        view.IsOfMany ? Pick(view.Model, circle, group) : one(Given(view));

    /// <inheritdoc cref="Pick(MentorshipView, Func{TextValue, SafeText}, SafeText, SafeText)"/>
    public static SafeText Pick(CheckInView view, Func<TextValue, SafeText> one, SafeText circle, SafeText group) =>
        view.Partners.Count > 1 ? Pick(view.Model, circle, group) : one(Given(view));

    private static SafeText Pick(MentoringModel model, SafeText circle, SafeText group) =>
        model == MentoringModel.Circle ? circle : group;

    private static string Given(IReadOnlyList<string> names) =>
        names is [var only] && GivenNames.Of(only) is { Length: > 0 } given ? Listing.Clip(given, Longest) : Of(names);
}
