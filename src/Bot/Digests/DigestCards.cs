using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Digests;

namespace MentorBot.Bot.Digests;

/// <summary>What a manager sees: numbers, the names of people who agreed to it, and how to support them. Never what was said.</summary>
internal static class DigestCards
{
    private const int MostNamed = 25;
    private const int LongestName = 60;

    public static Card Digest(DigestLetter letter) =>
        new(
            DigestText.Title,
            [
                .. News(letter.News),
                .. TakingPart(letter.Content),
                .. Upcoming(letter),
                Say.Subheading(DigestText.Tip),
                Say.Plain(DigestTips.Of(letter)),
                .. Counted(letter),
                Say.Quiet(DigestText.Privacy),
            ],
            Press.Plain(DigestText.Settings, new ShowDigestSettings()),
            Press.More(Press.Plain(PartnerText.WhoSees, new ShowWhoSees()))
        );

    public static Card Settings(DigestSettings settings) =>
        new(
            DigestText.SettingsTitle,
            [
                Say.Plain(
                    !settings.IsOn ? DigestText.IsOff
                    : settings.HasReports ? DigestText.IsOn
                    : DigestText.NoReports
                ),
                Say.Quiet(DigestText.Privacy),
            ],
            settings.IsOn
                ? Press.Plain(DigestText.TurnOff, new TurnDigestsOff())
                : Press.Primary(DigestText.TurnOn, new TurnDigestsOn()),
            Press.Plain(DigestText.ShowNow, new ShowTeamDigest())
        );

    /// <summary>Nothing in the first digest, where everything is new, and when a manager asks.</summary>
    private static IEnumerable<CardElement> News(DigestNews? news) =>
        news is not { IsFirst: false, IsAny: true }
            ? []
            :
            [
                Say.Subheading(DigestText.New),
                .. news.Names.Count > 0 ? [Layout.Row("PersonAdd", "•", DigestText.NewNames(Names(news.Names)))] : None,
                .. news.FiguresChanged ? [Layout.Row("DataTrending", "•", DigestText.NewFigures)] : None,
                .. news.Cohorts.Select(cohort => Layout.Row("Calendar", "•", DigestText.NewCohort(cohort))),
            ];

    private static IEnumerable<CardElement> TakingPart(DigestContent content) =>
        [
            Say.Plain(
                content.TakingPart is { } count
                    ? DigestText.AtLeast(count, content.Reports)
                    : DigestText.Hidden(content.Reports)
            ),
            .. content.Named.Count > 0 ? [Say.Plain(DigestText.Named(Names(content.Named)))] : None,
            .. content.HoursSpent is { } hours ? [Say.Plain(DigestText.Hours(hours))] : None,
        ];

    private static CardElement[] Counted(DigestLetter letter) =>
        letter.Content.CountedAt is { } counted
            ? [Say.Quiet(DigestText.Counted(LocalDates.Day(counted, letter.Reader)))]
            : None;

    private static IEnumerable<CardElement> Upcoming(DigestLetter letter) =>
        letter.Content.Upcoming.Count == 0
            ? []
            :
            [
                Say.Subheading(DigestText.Upcoming),
                .. letter.Content.Upcoming.Select(cohort =>
                    Layout.Row(
                        "Calendar",
                        "📅",
                        cohort.IsContinuous
                            ? DigestText.JoinAnyDay(cohort.Name)
                            : DigestText.JoinBy(cohort.Name, LastDay(cohort, letter))
                    )
                ),
            ];

    private static CardElement[] None => [];

    private static string LastDay(UpcomingCohort cohort, DigestLetter letter) =>
        LocalDates.Day(cohort.LastDay, cohort.EnrolmentClosesAt, letter.Reader);

    private static string Names(IReadOnlyList<string> names) =>
        Listing.Of(names.Select(name => Listing.Clip(name, LongestName)), MostNamed);
}
