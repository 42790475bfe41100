using MentorBot.Bot.Cards;
using MentorBot.Bot.Undelivered;
using MentorBot.Domain.Shared;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Bot.Console.Health;

/// <summary>What the address of the page says, such as what was decided a moment ago.</summary>
internal sealed record MessagesAsked(string? Page, string? Done, string? Count, string? Of)
{
    public const int PageSize = 25;
    public const string Chosen = "chosen";
    public const string PageField = "page";
    private const string Resent = "resent";

    public int Number => NumberIn(Page);

    /// <summary>Null if nothing was decided.</summary>
    public SafeText? Said =>
        Done is Resent or "dropped" && NumberIn(Of) is > 0 and <= PageSize and var chosen
            ? UndeliveredWords.Decided(Math.Clamp(NumberIn(Count), 0, chosen), chosen, Done == Resent)
            : null;

    public static string After(bool isSentAgain, int page, int decided, int chosen) =>
        $"{ConsolePaths.Messages}?page={page}&done={(isSentAgain ? Resent : "dropped")}&count={decided}&of={chosen}";

    public static int NumberIn(string? text) => int.TryParse(text, out var number) ? number : 0;

    /// <summary>Our pages never post more than one page, so anything beyond that is ignored.</summary>
    public static NoticeId[] ChosenIn(StringValues posted) =>
        [
            .. posted
                .Select(id => Guid.TryParse(id, out var guid) ? new NoticeId(guid) : (NoticeId?)null)
                .OfType<NoticeId>()
                .Distinct()
                .Take(PageSize),
        ];
}
