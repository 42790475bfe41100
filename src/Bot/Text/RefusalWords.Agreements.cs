using MentorBot.Domain.Agreements;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about agreements.</summary>
internal static partial class RefusalWords
{
    private static string? OfAgreements(Refusal refusal) =>
        refusal switch
        {
            AgreementIncomplete => AgreementRefusalText.Incomplete.Plain,
            MinutesNotOffered => AgreementRefusalText.MinutesNotOffered.Plain,
            NothingToSign => AgreementRefusalText.NothingToSign.Plain,
            _ => null,
        };
}
