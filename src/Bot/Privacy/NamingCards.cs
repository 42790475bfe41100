using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Privacy;

/// <summary>Cards about the consent to be named in the manager's digest.</summary>
internal static class NamingCards
{
    public static Card Chosen(bool isNamed) =>
        new(
            isNamed ? PrivacyText.NamedTitle : PrivacyText.UnnamedTitle,
            [Say.Plain(isNamed ? PrivacyText.NamedLead : PrivacyText.UnnamedLead), Say.Quiet(PrivacyText.AnyTime)],
            Change(isNamed),
            Press.Plain(MyDataText.WhoSees, new ShowWhoSees())
        );

    /// <summary>The button for the other choice.</summary>
    public static CardAction Change(bool isNamed) =>
        isNamed
            ? Press.Plain(PrivacyText.DontNameMe, new DoNotNameMe())
            : Press.Plain(PrivacyText.NameMe, new NameMe());
}
