using MentorBot.Bot.Mentorships;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class MatchedSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.SelectMany((name, i) => Of($"{i}", Seen.Mentorship(MentorshipState.Active, name))),
            .. Seen.Crowds(MentorshipState.Active).SelectMany(crowd => Of($"of {crowd.Name}", crowd.View)),
            .. Of("of ten", [.. Enumerable.Repeat(Seen.Mentorship(MentorshipState.Active), 10)]),
        ];

    private static CardSample[] Of(string name, params MentorshipView[] running) =>
        [
            new($"MatchedCards.NothingToAccept {name}", MatchedCards.NothingToAccept(running)),
            new($"MatchedCards.NothingToDecline {name}", MatchedCards.NothingToDecline(running)),
        ];
}
