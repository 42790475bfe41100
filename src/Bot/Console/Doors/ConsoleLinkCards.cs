using MentorBot.Bot.Cards;
using MentorBot.Domain.SignIns;

namespace MentorBot.Bot.Console.Doors;

/// <summary>What the chat says about the console.</summary>
internal static class ConsoleLinkCards
{
    public static Card Link(Uri address) =>
        new(
            ConsoleDoorText.LinkTitle,
            [
                Say.Plain(ConsoleDoorText.LinkLead((int)ConsoleLink.Lifetime.TotalMinutes)),
                Say.Quiet(ConsoleDoorText.LinkOnce),
            ],
            new OpenUrlAction(ConsoleDoorText.Open.Plain, address.AbsoluteUri)
        );

    /// <summary>For somebody who runs no cohort.</summary>
    public static Card OwnLink(Uri address) =>
        new(
            ConsoleDoorText.OwnTitle,
            [
                Say.Plain(ConsoleDoorText.LinkLead((int)ConsoleLink.Lifetime.TotalMinutes)),
                Say.Quiet(ConsoleDoorText.LinkOnce),
            ],
            new OpenUrlAction(ConsoleDoorText.OwnOpen.Plain, address.AbsoluteUri)
        );

    /// <summary>Where the service has no address that browsers reach.</summary>
    public static Card NoAddress() => new(ConsoleDoorText.NoAddressTitle, [Say.Plain(ConsoleDoorText.NoAddressLead)]);
}
