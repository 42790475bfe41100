using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>The latest check-in that waits for an answer.</summary>
[Command("check-in", "check in", "checkin", "check-ins", "my check-in")]
internal sealed record ShowLatestCheckIn : Button;

internal sealed record ShowCheckIn(CheckInId Id) : Button;

internal sealed record SayWeMet(CheckInId Id) : Button;

/// <summary>No, we did not: asks why.</summary>
internal sealed record ConsiderWhyNot(CheckInId Id) : Button;

internal sealed record SayWeDidNotMeet(CheckInId Id, NotMetReason Reason) : Button;

/// <summary>What the form says of the meeting.</summary>
internal sealed record TellOfMeeting(CheckInId Id) : Button;

/// <summary>Opens the form again, with what was said.</summary>
internal sealed record ChangeCheckIn(CheckInId Id) : Button;

internal sealed record AskTomorrow(CheckInId Id) : Button;

/// <summary>Would rather not answer this one.</summary>
internal sealed record SkipThisOne(CheckInId Id) : Button;

/// <summary>Stays, after a long silence.</summary>
internal sealed record SayStillHere : Button;

/// <param name="Rest">The rest of a typed question; it is not looked at.</param>
[Command("how often", "why did i get", "why do i get", "why so few", "why so many", "why only one", TakesText = true)]
internal sealed record ShowHowOften(string Rest) : Button;
