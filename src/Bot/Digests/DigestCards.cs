using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Digests;

namespace MentorBot.Bot.Digests;

/// <summary>What a manager sees: numbers, the names of people who agreed to it, and how to support them. Never what was said.</summary>
internal static class DigestCards
{
    private const int MostNamed = 25;

    public static Card Digest(DigestLetter letter) =>
        new(
            Say.Title($"Mentoring in your team"),
            [
                .. TakingPart(letter.Content),
                Hours(letter.Content),
                .. Upcoming(letter),
                Say.Subheading($"How you can support"),
                Say.Plain(
                    $"Give them the time: about {Expected(letter.Content)} a week each. Please do not ask what they talk about; that stays between them."
                ),
                .. Counted(letter),
                Say.Quiet(
                    $"You see numbers, and names only of those who agreed. Figures that could point at one person are left out. Nobody's ratings, notes, goals or reasons are ever shown to managers."
                ),
            ],
            Press.Plain("Digest settings", new ShowDigestSettings())
        );

    public static Card Settings(DigestSettings settings) =>
        new(
            Say.Title($"Your weekly team digest"),
            [
                Say.Plain($"{(settings.IsOn ? "It is on" : "It is off")}. {When(settings)}"),
                Say.Quiet($"It never shows what people say, only how many take part and how much time it needs."),
            ],
            settings.IsOn
                ? Press.Plain("Turn it off", new TurnDigestsOff())
                : Press.Primary("Turn it on", new TurnDigestsOn()),
            Press.Plain("Show the digest now", new ShowTeamDigest())
        );

    private static string When(DigestSettings settings) =>
        (settings.IsOn, settings.HasReports) switch
        {
            (true, true) => "It comes on Mondays at 9:00 your time.",
            (true, false) => "As nobody reports to you in the directory, none is sent for now.",
            (false, _) => "You can still type “team digest” at any time.",
        };

    private static IEnumerable<CardElement> TakingPart(DigestContent content)
    {
        yield return Say.Plain(
            content.TakingPart is { } count
                ? (CardText)$"At least **{count} of your {content.Reports} reports** take part."
                : $"You have **{content.Reports} reports**. How many take part is not shown, because it could point at one person."
        );
        if (content.Named.Count > 0)
        {
            var more = content.Named.Count > MostNamed ? $" and {content.Named.Count - MostNamed} more" : "";
            yield return Say.Plain(
                $"These agreed to be named: {string.Join(", ", content.Named.Take(MostNamed).Select(Short))}{more}."
            );
        }
    }

    private static TextBlock Hours(DigestContent content) =>
        content.HoursSpent is { } hours
            ? Say.Plain($"Together they spent about **{hours} hours** in the last two weeks, reckoned from the plan.")
            : Say.Plain($"The hours they spent are not shown, because they could point at one person.");

    private static IEnumerable<CardElement> Counted(DigestLetter letter) =>
        letter.Content.CountedAt is { } counted
            ?
            [
                Say.Quiet(
                    $"Counted on {Day(counted, letter)}. Numbers change once at least five people have, so that no change points at one of them."
                ),
            ]
            : [];

    private static IEnumerable<CardElement> Upcoming(DigestLetter letter) =>
        letter.Content.Upcoming.Count == 0
            ? []
            :
            [
                Say.Subheading($"Open for enrolment"),
                new FactSet([
                    .. letter.Content.Upcoming.Select(cohort =>
                        Say.Fact(cohort.Name, $"until {LastDay(cohort, letter)}")
                    ),
                ]),
            ];

    private static string Day(DateTimeOffset moment, DigestLetter letter) =>
        LocalDates.Day(moment, letter.Reader, Languages.CultureOf(letter.Locale));

    private static string LastDay(UpcomingCohort cohort, DigestLetter letter) =>
        LocalDates.Day(cohort.LastDay, cohort.EnrolmentClosesAt, letter.Reader, Languages.CultureOf(letter.Locale));

    private static string Expected(DigestContent content) =>
        content.HoursToExpect is 1 or 0 ? "an hour" : $"{content.HoursToExpect:0.#} hours";

    private static string Short(string name) => Listing.Clip(name, 60);
}
