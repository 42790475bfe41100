using System.Globalization;
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
    private const int MostSkills = 12;
    private const int LongestName = 60;
    private const int LongestLine = 200;

    public static IReadOnlyList<CardElement> Profiles(MentorshipView view) =>
        view.IsOfMany ? [new FactSet([.. view.Partners.Select(InALine)])] : [.. view.Partners.Select(Profile)];

    /// <summary>Every reason for a single partner; for several partners, the strongest reason for each, if there is one.</summary>
    public static IReadOnlyList<CardElement> Reasons(MentorshipView view) =>
        view.IsOfMany
            ?
            [
                Say.Subheading($"Why you"),
                .. view.Partners.Select(partner => Strongest(view.Me, partner)).OfType<ColumnSet>(),
            ]
            :
            [
                Say.Subheading($"Why you two"),
                .. view.Partners.SelectMany(p => Of(p.Terms, view.Me, p)).Select(Reason),
            ];

    public static CultureInfo CultureOf(MentorshipView view) => Languages.CultureOf(view.Me.Locale);

    public static string Day(DateTimeOffset moment, MentorshipView view) =>
        LocalDates.Day(moment, view.Me.Working, CultureOf(view));

    public static string DayAndTime(DateTimeOffset moment, MentorshipView view) =>
        LocalDates.DayAndTime(moment, view.Me.Working, CultureOf(view));

    public static string Role(MentoringRole role) =>
        role switch
        {
            MentoringRole.Mentor => "mentor",
            MentoringRole.Mentee => "mentee",
            MentoringRole.Newcomer => "newcomer",
            MentoringRole.Buddy => "buddy",
            _ => "peer",
        };

    private static ColumnSet? Strongest(MemberView me, MemberView partner) =>
        partner.Terms.Where(term => term.Points > 0).MaxBy(term => term.Points) is { } term
            ? Reason(Say.Title($"**{Listing.Clip(partner.Name, LongestName)}**: {Of([term], me, partner)[0]}"))
            : null;

    private static ColumnSet Reason(SafeText words) => Layout.Row("CheckmarkCircle", "✓", words);

    private static IReadOnlyList<SafeText> Of(IEnumerable<ScoreTerm> terms, MemberView me, MemberView partner) =>
        ReasonWords.For(terms, Side(me, true), Side(partner, false));

    /// <summary>A one-line profile, used when several partners are listed.</summary>
    private static Fact InALine(MemberView partner)
    {
        var known = Place(partner)
            .Concat(
                Learning(partner)
                    .Where(fact => fact.Value.Length > 0)
                    .Select(fact => $"{fact.Title.ToLowerInvariant()} {fact.Value}")
            );
        return Say.Fact(
            Listing.Clip(partner.Name, LongestName),
            $"{Listing.Clip(string.Join("; ", known.DefaultIfEmpty(Role(partner.Role))), LongestLine)}"
        );
    }

    private static Container Profile(MemberView partner)
    {
        var line = Listing.Clip(string.Join(", ", Place(partner)), LongestLine);
        var skills = Learning(partner)
            .Where(fact => fact.Value.Length > 0)
            .Select(fact => Say.Fact(fact.Title, $"{fact.Value}"))
            .ToList();
        return Layout.Frame([
            new TextBlock(CardText.Escape(Listing.Clip(partner.Name, LongestName))) { Weight = "Bolder" },
            .. line.Length > 0 ? [Layout.Under($"{line}")] : Array.Empty<CardElement>(),
            .. skills.Count > 0 ? [new FactSet(skills)] : Array.Empty<CardElement>(),
        ]);
    }

    /// <summary>Such as "Principal engineer, Payments, mentor".</summary>
    private static IEnumerable<string> Place(MemberView partner) =>
        new[] { partner.JobTitle, partner.Department, partner.Role == MentoringRole.Peer ? null : Role(partner.Role) }
            .OfType<string>()
            .Where(words => !string.IsNullOrWhiteSpace(words));

    private static IEnumerable<(string Title, string Value)> Learning(MemberView partner) =>
        [("Offers", Skills(partner.Offers)), ("Wants to learn", Skills(partner.Wants))];

    private static string Skills(IReadOnlyList<string> skills) =>
        skills.Count <= MostSkills
            ? string.Join(", ", skills)
            : $"{string.Join(", ", skills.Take(MostSkills))} and {skills.Count - MostSkills} more";

    private static PairSide Side(MemberView member, bool isReader) =>
        new(member.Name, member.Role, member.Offers, member.Wants, isReader);
}
