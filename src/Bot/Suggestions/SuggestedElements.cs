using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>Shows one suggested person: their profile, the reasons for the suggestion, and the input to rank them.</summary>
internal static class SuggestedElements
{
    /// <summary>Skills beyond this number are counted instead of named.</summary>
    private const int MostSkills = 12;
    private const int MostReasons = 4;
    private const int LongestName = 60;
    private const int LongestLine = 200;

    public static Container Of(SuggestedPerson person, ShortlistView view, SuggestionAnswer answer)
    {
        var me = new PairSide("", view.Me.Role, view.Me.Offers, view.Me.Wants, IsReader: true);
        var other = new PairSide(Short(person.Name), person.Role, person.Offers, person.Wants);
        return Layout.Frame([
            Say.Subheading(SuggestionText.Person(person.Position, Short(person.Name))),
            .. About(person).Select(Layout.Under),
            .. ReasonWords
                .For(person.Terms, me, other)
                .Take(MostReasons)
                .Select(reason => Layout.Row("CheckmarkCircle", "✓", reason)),
            ShortlistForm.Input(person, answer, view.People.Count),
        ]);
    }

    public static string Short(string name) => Listing.Clip(name.ReplaceLineEndings(" "), LongestName);

    private static IEnumerable<SafeText> About(SuggestedPerson person)
    {
        var place = Listing.Clip(string.Join(", ", Place(person)), LongestLine);
        return
        [
            .. place.Length > 0 ? new[] { SafeText.Of(place) } : [],
            .. person.Offers.Count > 0 ? new[] { PartnerText.Offers(Skills(person.Offers)) } : [],
            .. person.Wants.Count > 0 ? new[] { PartnerText.Wants(Skills(person.Wants)) } : [],
        ];
    }

    private static IEnumerable<string> Place(SuggestedPerson person) =>
        new[]
        {
            person.JobTitle,
            person.Department,
            person.Role == MentoringRole.Peer ? null : EnrolmentWords.Of(person.Role),
        }
            .OfType<string>()
            .Where(words => !string.IsNullOrWhiteSpace(words));

    private static string Skills(IReadOnlyList<string> skills) =>
        Listing.Of(skills.Select(SkillCatalogue.NameOf), MostSkills);
}
