using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>Shows one suggested person: their profile, the reasons for the suggestion, and the input to rank them.</summary>
internal static class SuggestedElements
{
    private const int MostSkills = 12;
    private const int LongestName = 60;

    public static IEnumerable<CardElement> Of(SuggestedPerson person, ShortlistView view, SuggestionAnswer answer)
    {
        var me = new PairSide("", view.Me.Role, view.Me.Offers, view.Me.Wants, IsReader: true);
        var other = new PairSide(Short(person.Name), person.Role, person.Offers, person.Wants);
        yield return Say.Subheading(SuggestionText.Person(person.Position, Short(person.Name))) with
        {
            Separator = true,
        };
        yield return new FactSet([.. Facts(person)]);
        foreach (var reason in ReasonWords.For(person.Terms, me, other))
        {
            yield return Say.Plain(SafeText.Of("•") + reason);
        }

        yield return ShortlistForm.Input(person, answer, view.People.Count);
    }

    public static string Short(string name) => Listing.Clip(name.ReplaceLineEndings(" "), LongestName);

    private static IEnumerable<Fact> Facts(SuggestedPerson person) =>
        Known(person)
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
            .Select(fact => Say.Fact(SafeText.Of(fact.Title), SafeText.Of(fact.Value!)));

    private static IEnumerable<(string Title, string? Value)> Known(SuggestedPerson person) =>
        [
            (SuggestionText.Role.Plain, person.Role == MentoringRole.Peer ? null : EnrolmentWords.Of(person.Role)),
            (SuggestionText.Department.Plain, person.Department),
            (SuggestionText.JobTitle.Plain, person.JobTitle),
            (SuggestionText.Offers.Plain, Listing.Of(person.Offers.Select(SkillCatalogue.NameOf), MostSkills)),
            (SuggestionText.Wants.Plain, Listing.Of(person.Wants.Select(SkillCatalogue.NameOf), MostSkills)),
        ];
}
