using MentorBot.Bot.Digests;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class DigestSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("DigestCards.Digest of few", DigestCards.Digest(Letter(new(3, null, [], null, 1, [])))),
            new("DigestCards.Digest of many", DigestCards.Digest(Letter(Full))),
            .. Enumerable
                .Range(0, DigestTips.Count)
                .Select(week => new CardSample(
                    $"DigestCards.Digest of week {week}",
                    DigestCards.Digest(Letter(Full, week))
                )),
            new("DigestCards.Settings on", DigestCards.Settings(new(IsOn: true, HasReports: true))),
            new("DigestCards.Settings off", DigestCards.Settings(new(IsOn: false, HasReports: true))),
            new("DigestCards.Settings without reports", DigestCards.Settings(new(IsOn: true, HasReports: false))),
        ];

    private static DigestContent Full =>
        new(
            60,
            45,
            [.. Enumerable.Range(0, 40).Select(n => Awkward.Names[n % Awkward.Names.Count])],
            40,
            1.5,
            [.. Enumerable.Range(0, 5).Select(n => new UpcomingCohort(Awkward.Markup, A.Now.AddDays(n)))]
        );

    private static DigestLetter Letter(DigestContent content, int week = 0) =>
        new(
            content,
            WorkingTime.Default("America/New_York"),
            DateOnly.FromDateTime(A.Now.UtcDateTime).AddDays(7 * week),
            new DigestNews(false, ["Ada Lovelace"], true, ["Spring peers"])
        );
}
