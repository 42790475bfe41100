using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Requests;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Bookings;

/// <summary>Cards on which somebody looks for a time to book.</summary>
internal static class BookCards
{
    private const string SkillField = "skill";

    /// <summary>Asks for which skill or with whom.</summary>
    /// <param name="known">Skills to choose from.</param>
    /// <param name="words">What was typed that is neither; "" for nothing.</param>
    public static Card Which(IReadOnlyList<string> known, string words, PersonId reader) =>
        new Card(
            BookingText.BookTitle,
            [
                Say.Plain(words.Length == 0 ? BookingText.BookLead : BookingText.BookUnknown(Listing.Quote(words))),
                new ChoiceInput(
                    SkillField,
                    BookingText.Skill.Plain,
                    [.. known.Select(skill => Say.Choice(RequestWords.Skill(skill), skill))]
                )
                {
                    Style = "filtered",
                },
            ],
            Press.Primary(BookingText.Find, new BookPicked()),
            Press.Plain(BookingText.AskSomeone, new FindHelp("")),
            Press.More(Press.Plain(BookingText.OfferTitle, new OfferTime("")))
        ).Asking(QuestionKind.BookTime, reader.Value);

    /// <summary>Times to book, or what else there is.</summary>
    /// <param name="page">The times.</param>
    /// <param name="reader">Who looks, and their hours.</param>
    public static Card List(SlotPage page, KnownPerson reader) =>
        new Card(
            page.Total == 0 ? BookingText.NoneTitle : TitleOf(page),
            page.Total == 0
                ? [Say.Plain(BookingText.NoneLead)]
                : [Say.Plain(BookingText.ListLead), .. page.Slots.Select(slot => Tile(slot, reader.Working))],
            [
                .. page.Total == 0
                    ? [Press.Primary(BookingText.AskSomeone, new FindHelp(page.Skill ?? ""))]
                    : Array.Empty<CardAction>(),
                .. page.HasMore ? [Press.Plain(BookingText.More, To(page, page.Page + 1))] : Array.Empty<CardAction>(),
                .. page.Page > 0 ? [Press.Plain(BookingText.Back, To(page, page.Page - 1))] : Array.Empty<CardAction>(),
                Press.Plain(BookingText.OtherTimes, new BookOne("")),
            ]
        ).Asking(QuestionKind.BookTime, reader.Id.Value);

    public static string ReadSkill(Form form) => form.Text(SkillField);

    private static ShowBookable To(SlotPage page, int number) => new(page.Skill ?? "", page.Host, number);

    private static SafeText TitleOf(SlotPage page) =>
        page is { Host: not null, Slots: [var first, ..] } ? BookingText.ListHost(RequestWords.Given(first.Host.Name))
        : page.Skill is { } skill ? BookingText.ListSkill(RequestWords.Skill(skill))
        : BookingText.ListTitle;

    private static Container Tile(SlotView slot, WorkingTime reader)
    {
        var (name, when) = (RequestWords.Given(slot.Host.Name), BookingWords.When(slot, reader));
        var line =
            slot.Mine == SlotPart.Booker ? BookingText.TileYours(name)
            : slot.IsFree ? BookingText.TileFree(name, slot.Minutes)
            : slot.IsWaiting ? BookingText.TileWaiting(name)
            : BookingText.TileTaken(name);
        // Spoken with the name, because several people may offer the same time.
        return Layout.Tile(SafeText.Of(when), [line], BookingText.SpokenTime(when, name), new ShowBooking(slot.Id));
    }
}
