using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards for somebody who is matched already and answers a proposal that is not there.</summary>
internal static class MatchedCards
{
    /// <param name="running">Their running mentorships; at least one.</param>
    public static Card NothingToAccept(IReadOnlyList<MentorshipView> running) =>
        new(
            ProposalText.AlreadyMatched,
            [Say.Plain(ProposalText.NothingToAccept(Names(running)))],
            Press.Primary(PartnerText.MyMentorships, new ShowMentorships())
        );

    /// <inheritdoc cref="NothingToAccept"/>
    public static Card NothingToDecline(IReadOnlyList<MentorshipView> running) =>
        new(
            ProposalText.AlreadyMatched,
            [Say.Plain(ProposalText.NothingToDecline(Names(running)))],
            Press.Primary(PartnerText.MyMentorships, new ShowMentorships()),
            Press.Plain(
                MentorshipText.Leave,
                running is [var only] ? new ConsiderLeavingMentorship(only.Id) : new ShowLeave("")
            )
        );

    private static string Names(IReadOnlyList<MentorshipView> running) =>
        PartnerNames.Of(running.SelectMany(view => view.Partners).Select(partner => partner.Name).Distinct());
}
