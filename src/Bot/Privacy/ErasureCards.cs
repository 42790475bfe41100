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
            PrivacyText.EraseTitle,
            [
                Say.Plain(PrivacyText.EraseLead),
                new FactSet([
                    Say.Fact(PrivacyText.Goes, PrivacyText.GoesWhat),
                    Say.Fact(PrivacyText.Ends, PrivacyText.EndsWhat),
                    Say.Fact(PrivacyText.Stays, PrivacyText.StaysWhat),
                ]),
                Say.Quiet(PrivacyText.EraseAfter),
            ],
            Press.Plain(PrivacyText.KeepIt, new KeepMyData()),
            Press.Plain(PrivacyText.DownloadFirst, new DownloadMyData()),
            Press.Danger(PrivacyText.EraseAll, new EraseMeNow())
        ).Asking(QuestionKind.Erasure, person.Value);

    public static Card UnderWay() => new(PrivacyText.Erasing, [Say.Plain(PrivacyText.ErasingLead)]);

    public static Card Kept() =>
        new(
            PrivacyText.NothingErased,
            [Say.Plain(PrivacyText.NothingErasedLead)],
            Press.Plain(PrivacyText.MyData, new ShowStored())
        );
}
