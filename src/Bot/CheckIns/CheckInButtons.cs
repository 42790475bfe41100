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
