using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Cards to lock or bar any two people of a cohort, whether or not the preview pairs them.</summary>
internal static class NamedPairCards
{
    public const string First = "first";
    public const string Second = "second";
    private const int LongestName = 100;

    /// <param name="form">What was entered before, shown again.</param>
    public static Card Ask(CohortId cohort, Form form) =>
        new(
            PairText.NamedTitle,
            [
                Say.Plain(PairText.NamedLead),
                Name(First, PairText.NamedFirst, form),
                Name(Second, PairText.NamedSecond, form),
            ],
            Press.Primary(PairText.Lock, new LockNamedPair(cohort)),
            Press.Plain(PairText.Bar, new BarNamedPair(cohort)),
            Press.Plain(PairText.NamedPrice, new PriceNamedPair(cohort)),
            Press.More(Press.Plain(PairText.ShowLocks, new ShowWishes(cohort)))
        );

    public static SafeText Words(FoundPair found, AskedPrice asked)
    {
        var (one, other) = (PreviewElements.Short(found.Names.First), PreviewElements.Short(found.Names.Second));
        return asked.IsToBar
            ? PairText.ArePaired(one, other, PairPrices.ToPart(asked.Price))
            : PairText.AreNotPaired(one, other, PairPrices.ToJoin(asked.Price));
    }

    private static TextInput Name(string id, SafeText label, Form form) =>
        new(id, label.Plain)
        {
            Value = form.Text(id) is { Length: > 0 } said ? Listing.Clip(said, LongestName) : null,
            MaxLength = LongestName,
        };
}
