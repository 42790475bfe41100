using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Mentorships;

/// <summary>Who the partner is and why these two, as parts of several cards.</summary>
internal static class PartnerWords
{
    /// <summary>Skills beyond these are counted, not named.</summary>
    private const int MostSkills = 12;

    public static IReadOnlyList<CardElement> Profiles(MentorshipView view) =>
        [.. view.Partners.Select(partner => new FactSet([.. Facts(partner)]))];

    public static IReadOnlyList<CardElement> Reasons(MentorshipView view)
    {
        var reasons = view.Partners.SelectMany(p => ReasonWords.For(view.Terms, Side(view.Me, true), Side(p, false)));
        return [Say.Subheading($"Why you two"), .. reasons.Select(reason => Say.Plain($"• {reason}"))];
    }

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
            _ => "peer",
        };

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
