using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows what the members of a mentorship bring to their next session; asks which one if several are running.</summary>
[Command(
    "exchange",
    "our exchange",
    "whose turn",
    "whose turn is it",
    "what do we bring",
    "takeaways",
    "my takeaways",
    German = ["austausch", "unser austausch", "wer ist dran", "was bringen wir mit"]
)]
internal sealed record ShowExchange : Button;

/// <summary>Brings something to the next session; asks which mentorship if several are running.</summary>
/// <param name="Words">Whatever was typed after the command, which is brought; "" opens the form.</param>
[Command(
    "bring",
    "i bring",
    "i'll bring",
    TakesText = true,
    IsOnCards = true,
    German = ["mitbringen", "ich bringe", "bringe"]
)]
internal sealed record BringOne(string Words) : Button;

/// <summary>Shows what the members of one mentorship bring.</summary>
internal sealed record OpenExchange(MentorshipId Id) : Button;

/// <summary>Opens the form in which somebody says what they bring.</summary>
/// <param name="Stuck">What it already says; "" for what is stored.</param>
internal sealed record WriteContribution(MentorshipId Id, string Stuck) : Button;

/// <summary>Brings what was typed, to the mentorship that was asked for.</summary>
/// <param name="Words">As they followed the command.</param>
internal sealed record BringThis(MentorshipId Id, string Words) : Button;

/// <summary>Submits that form.</summary>
internal sealed record SaveContribution(MentorshipId Id) : Button;

/// <summary>Takes back what the person brings.</summary>
internal sealed record TakeBackContribution(MentorshipId Id) : Button;

/// <summary>Leaves it for later, or for never.</summary>
internal sealed record PutOffContribution(MentorshipId Id) : Button;
