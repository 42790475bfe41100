using MentorBot.Domain.Closings;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about how a mentorship closes.</summary>
internal static partial class RefusalWords
{
    private static string? OfClosings(Refusal refusal) =>
        refusal switch
        {
            NothingLookedBackOn => ClosingRefusalText.NothingLookedBackOn.Plain,
            LookBackTooLong r => ClosingRefusalText.TooLong(ClosingStatement.MaxLength, r.Length).Plain,
            LookBackIsOver => ClosingRefusalText.LookBackIsOver.Plain,
            NothingToFinish => ClosingRefusalText.NothingToFinish.Plain,
            RoundsFinishAlone => ClosingRefusalText.RoundsFinishAlone.Plain,
            _ => null,
        };
}
