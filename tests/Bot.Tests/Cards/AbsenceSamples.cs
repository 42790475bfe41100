using MentorBot.Bot.Cards;
using MentorBot.Bot.Mentorships;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class AbsenceSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample(
                        $"AbsenceCards.Unreachable {i}",
                        Of(Seen.Mentorship(MentorshipState.Active, name, MemberResponse.Accepted))
                    )
            ),
            new("AbsenceCards.Unreachable asked", Of(Seen.Mentorship(MentorshipState.Proposed))),
            new(
                "AbsenceCards.Unreachable after a yes",
                Of(Seen.Mentorship(MentorshipState.Proposed, mine: MemberResponse.Accepted))
            ),
            .. Seen.Crowds(MentorshipState.Active)
                .SelectMany(crowd =>
                    new[]
                    {
                        new CardSample($"AbsenceCards.Unreachable in {crowd.Name}", Of(crowd.View)),
                        new(
                            $"AbsenceCards.Unreachable in {crowd.Name} that goes on",
                            Of(crowd.View, awaitsChoice: false)
                        ),
                        new($"AbsenceCards.Waits in {crowd.Name}", AbsenceCards.Waits(crowd.View)),
                    }
                ),
            new("AbsenceCards.Waits", AbsenceCards.Waits(Seen.Mentorship(MentorshipState.Active))),
        ];

    /// <summary>No partner can be reached.</summary>
    public static Card Of(MentorshipView view, bool awaitsChoice = true) =>
        AbsenceCards.Unreachable(
            view,
            new AbsentPartners([.. view.Partners.Select(p => p.Id)], awaitsChoice && view.IsRunning)
        );
}
