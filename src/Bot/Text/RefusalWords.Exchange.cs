using MentorBot.Domain.Exchange;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about what people bring to sessions.</summary>
internal static partial class RefusalWords
{
    private static string? OfExchange(Refusal refusal) =>
        refusal switch
        {
            NothingToBring => ExchangeRefusalText.NothingToBring.Plain,
            ContributionTooLong r => ExchangeRefusalText.TooLong(Contribution.MaxLength, r.Length).Plain,
            _ => null,
        };
}
