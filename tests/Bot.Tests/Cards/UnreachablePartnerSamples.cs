using MentorBot.Bot.Cards;
using MentorBot.Bot.Mentorships;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class UnreachablePartnerSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample(
                        $"UnreachablePartnerCards.Unreachable {i}",
                        Of(Seen.Mentorship(MentorshipState.Active, name, MemberResponse.Accepted))
                    )
            ),
            new("UnreachablePartnerCards.Unreachable asked", Of(Seen.Mentorship(MentorshipState.Proposed))),
            new(
                "UnreachablePartnerCards.Unreachable after a yes",
                Of(Seen.Mentorship(MentorshipState.Proposed, mine: MemberResponse.Accepted))
            ),
            .. Seen.Crowds(MentorshipState.Active)
                .SelectMany(crowd =>
                    new[]
                    {
                        new CardSample($"UnreachablePartnerCards.Unreachable in {crowd.Name}", Of(crowd.View)),
                        new(
                            $"UnreachablePartnerCards.Unreachable in {crowd.Name} that goes on",
                            Of(crowd.View, awaitsChoice: false)
                        ),
                        new(
                            $"UnreachablePartnerCards.Waits in {crowd.Name}",
                            UnreachablePartnerCards.Waits(crowd.View)
                        ),
                    }
                ),
            new(
                "UnreachablePartnerCards.Waits",
                UnreachablePartnerCards.Waits(Seen.Mentorship(MentorshipState.Active))
            ),
        ];

    /// <summary>No partner can be reached.</summary>
    public static Card Of(MentorshipView view, bool awaitsChoice = true) =>
        UnreachablePartnerCards.Unreachable(
            view,
            new UnreachablePartners([.. view.Partners.Select(p => p.Id)], awaitsChoice && view.IsRunning)
        );
}
