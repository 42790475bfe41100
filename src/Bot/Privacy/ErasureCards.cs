using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Privacy;

/// <summary>Cards about erasing a person's data.</summary>
internal static class ErasureCards
{
    public static Card Ask(PersonId person) =>
        new Card(
            Say.Title($"Erase everything about you?"),
            [
                Say.Plain($"This cannot be undone. It takes less than a minute."),
                new FactSet([
                    Say.Fact(
                        "What goes",
                        $"your profile, sign-ups and rankings; mentorships, agreements, goals, check-ins, notes and feedback; messages waiting for you; the address of this chat; what past matches knew of you"
                    ),
                    Say.Fact(
                        "What ends",
                        $"mentorships and proposals you are in; the others hear that it ended, not why or by whom"
                    ),
                    Say.Fact(
                        "What stays",
                        $"records that something was done, with a time and an id that then belongs to nobody; what others wrote themselves; the messages in this chat, which only you can delete"
                    ),
                ]),
                Say.Quiet(
                    $"If you write to me again, we start from nothing. If people report to you, the directory tells me your name again as their manager."
                ),
            ],
            Press.Danger("Erase everything", new EraseMeNow()),
            Press.Plain("Download it first", new DownloadMyData()),
            Press.Plain("Keep it", new KeepMyData())
        ).Asking(QuestionKind.Erasure, person.Value);

    public static Card UnderWay() =>
        new(
            Say.Title($"Erasing your data"),
            [
                Say.Plain($"Within a minute nothing about you is left here, and I won’t write to you again."),
                Say.Plain($"Thank you for having been here. You’re welcome back at any time."),
            ]
        );

    public static Card Kept() =>
        new(
            Say.Title($"Nothing was erased"),
            [Say.Plain($"Everything is as it was.")],
            Press.Plain("My data", new ShowStored())
        );
}
