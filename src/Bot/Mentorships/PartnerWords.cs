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
        view.IsOfMany
            ? [new FactSet([.. view.Partners.Select(InALine)])]
            : [.. view.Partners.Select(partner => new FactSet([.. Facts(partner)]))];

    /// <summary>Every reason for a single partner; for several partners, the strongest reason for each, if there is one.</summary>
    public static IReadOnlyList<CardElement> Reasons(MentorshipView view) =>
        view.IsOfMany
            ?
            [
                Say.Subheading($"Why you"),
                .. view.Partners.Select(partner => Strongest(view.Me, partner)).OfType<TextBlock>(),
            ]
            :
            [
                Say.Subheading($"Why you two"),
                .. view.Partners.SelectMany(p => Of(p.Terms, view.Me, p)).Select(reason => Say.Plain($"• {reason}")),
            ];

    public static CultureInfo CultureOf(MentorshipView view) => LocalDates.CultureOf(view.Me.Locale);

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

    private static TextBlock? Strongest(MemberView me, MemberView partner) =>
        partner.Terms.Where(term => term.Points > 0).MaxBy(term => term.Points) is { } term
            ? Say.Plain($"• {Listing.Clip(partner.Name, LongestName)}: {Of([term], me, partner)[0]}")
            : null;

    private static IReadOnlyList<SafeText> Of(IEnumerable<ScoreTerm> terms, MemberView me, MemberView partner) =>
        ReasonWords.For(terms, Side(me, true), Side(partner, false));

    /// <summary>A one-line profile, used when several partners are listed.</summary>
    private static Fact InALine(MemberView partner)
    {
        var known = Known(partner)
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
            .Select(fact =>
                fact.Title is "Offers" or "Wants to learn"
                    ? $"{fact.Title.ToLowerInvariant()} {fact.Value}"
                    : fact.Value!
            );
        return Say.Fact(
            Listing.Clip(partner.Name, LongestName),
            $"{Listing.Clip(string.Join("; ", known.DefaultIfEmpty(Role(partner.Role))), LongestLine)}"
        );
    }

    private static IEnumerable<Fact> Facts(MemberView partner)
    {
        yield return Say.Fact("Name", $"{partner.Name}");
        foreach (var (title, value) in Known(partner).Where(fact => !string.IsNullOrWhiteSpace(fact.Value)))
        {
            yield return Say.Fact(title, $"{value}");
        }
    }

    private static IEnumerable<(string Title, string? Value)> Known(MemberView partner) =>
        [
            ("Department", partner.Department),
            ("Job title", partner.JobTitle),
            ("Role", partner.Role == MentoringRole.Peer ? null : Role(partner.Role)),
            ("Offers", Skills(partner.Offers)),
            ("Wants to learn", Skills(partner.Wants)),
        ];

    private static string Skills(IReadOnlyList<string> skills) =>
        skills.Count <= MostSkills
            ? string.Join(", ", skills)
            : $"{string.Join(", ", skills.Take(MostSkills))} and {skills.Count - MostSkills} more";

    private static PairSide Side(MemberView member, bool isReader) =>
        new(member.Name, member.Role, member.Offers, member.Wants, isReader);
}
