using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Card elements about the partner and the reasons for the match, shared by several cards.</summary>
internal static class PartnerWords
{
    /// <summary>Skills beyond this number are counted instead of named.</summary>
    private const int MostSkills = 6;
    private const int MostReasons = 3;
    private const int LongestName = 60;
    private const int LongestLine = 200;

    /// <summary>A tile for each, with what they can help with and want for a single partner.</summary>
    public static IReadOnlyList<CardElement> Profiles(MentorshipView view) =>
        [.. view.Partners.Select(partner => view.IsOfMany ? Tile(partner) : Profile(partner))];

    /// <summary>The strongest reasons for a single partner; for several partners, the strongest reason for each.</summary>
    public static IReadOnlyList<CardElement> Reasons(MentorshipView view)
    {
        List<ColumnSet> reasons = view.IsOfMany
            ? [.. view.Partners.Select(partner => Strongest(view.Me, partner)).OfType<ColumnSet>()]
            : [.. view.Partners.SelectMany(p => Of(ByWeight(p), view.Me, p)).Take(MostReasons).Select(Reason)];
        return reasons.Count == 0
            ? []
            : [Say.Subheading(view.IsOfMany ? PartnerText.WhyYou : PartnerText.WhyYouTwo), .. reasons];
    }

    public static string Day(DateTimeOffset moment, MentorshipView view) => LocalDates.Day(moment, view.Me.Working);

    public static string DayAndTime(DateTimeOffset moment, MentorshipView view) =>
        LocalDates.DayAndTime(moment, view.Me.Working);

    /// <summary>Somebody's photo, name and place in the organisation, such as "Principal engineer, Payments".</summary>
    public static Container Tile(MemberView partner) =>
        Layout.Person(
            new PersonProperties(
                partner.EntraId,
                PlainLabel.Of(Listing.Clip(partner.Name, LongestName)),
                ChatLink.AddressOf(partner)
            ),
            SafeText.Of(Listing.Clip(string.Join(", ", Place(partner)), LongestLine))
        );

    private static Container Profile(MemberView partner)
    {
        var tile = Tile(partner);
        return tile with { Items = [.. tile.Items, .. Learning(partner).Select(Layout.Under)] };
    }

    private static ColumnSet? Strongest(MemberView me, MemberView partner) =>
        Of(ByWeight(partner), me, partner) is [var reason, ..]
            ? Reason(PartnerText.ReasonFor(Listing.Clip(partner.Name, LongestName), reason))
            : null;

    private static IEnumerable<ScoreTerm> ByWeight(MemberView partner) =>
        partner.Terms.OrderByDescending(term => term.Points);

    private static ColumnSet Reason(SafeText words) => Layout.Row("CheckmarkCircle", "✓", words);

    private static IReadOnlyList<SafeText> Of(IEnumerable<ScoreTerm> terms, MemberView me, MemberView partner) =>
        ReasonWords.For(terms, Side(me, true), Side(partner, false));

    private static IEnumerable<string> Place(MemberView partner) =>
        new[] { partner.JobTitle, partner.Department, Role(partner.Role)?.Plain }
            .OfType<string>()
            .Where(words => !string.IsNullOrWhiteSpace(words));

    private static SafeText? Role(MentoringRole role) =>
        role switch
        {
            MentoringRole.Mentor => PartnerText.Mentor,
            MentoringRole.Mentee => PartnerText.Mentee,
            MentoringRole.Newcomer => PartnerText.Newcomer,
            MentoringRole.Buddy => PartnerText.Buddy,
            _ => null,
        };

    private static IEnumerable<SafeText> Learning(MemberView partner) =>
        [
            .. partner.Offers.Count > 0 ? new[] { PartnerText.Offers(Skills(partner.Offers)) } : [],
            .. partner.Wants.Count > 0 ? new[] { PartnerText.Wants(Skills(partner.Wants)) } : [],
        ];

    private static string Skills(IReadOnlyList<string> skills) =>
        Listing.Of(skills.Select(SkillCatalogue.NameOf), MostSkills);

    private static PairSide Side(MemberView member, bool isReader) =>
        new(isReader ? member.Name : NameOf(member), member.Role, member.Offers, member.Wants, isReader);

    private static string NameOf(MemberView member) =>
        GivenNames.Of(member.Name) is { Length: > 0 } given
            ? Listing.Clip(given, LongestName)
            : Listing.Clip(member.Name, LongestName);
}
