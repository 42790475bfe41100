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
            Say.Title($"Lock or bar two people"),
            [
                Say.Plain(
                    $"Write the names or e-mail addresses of two people of this cohort. A locked pair is made whatever it scores, a barred one is not made; in a circle the two are kept together or apart."
                ),
                Name(First, "One of the two", form),
                Name(Second, "The other", form),
            ],
            Press.Primary("Lock the two", new LockNamedPair(cohort)),
            Press.Plain("Bar the two", new BarNamedPair(cohort)),
            Press.Plain("What would it cost?", new PriceNamedPair(cohort)),
            Press.Plain("Locks and bars", new ShowWishes(cohort))
        );

    public static string Words(FoundPair found, AskedPrice asked)
    {
        var (one, other) = (PreviewElements.Short(found.Names.First), PreviewElements.Short(found.Names.Second));
        return asked.IsToBar
            ? $"{one} and {other} are planned as a pair. Barring them costs {PairElements.Price(asked.Price)}."
            : $"{one} and {other} are not planned as a pair. Locking them costs {PairElements.Price(asked.Price)}.";
    }

    private static TextInput Name(string id, string label, Form form) =>
        new(id, label)
        {
            Value = form.Text(id) is { Length: > 0 } said ? Listing.Clip(said, LongestName) : null,
            MaxLength = LongestName,
        };
}
