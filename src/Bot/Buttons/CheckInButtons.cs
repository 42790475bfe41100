using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows the latest check-in that is still waiting for an answer.</summary>
[Command("check-in", "check in", "checkin", "check-ins", "my check-in", German = ["mein check-in", "meine check-ins"])]
internal sealed record ShowLatestCheckIn : Button;

/// <summary>Shows the current state of a check-in.</summary>
internal sealed record ShowCheckIn(CheckInId Id) : Button;

/// <summary>Confirms that the meeting took place.</summary>
internal sealed record SayWeMet(CheckInId Id) : Button;

/// <summary>"No, we did not meet": asks for the reason before anything is recorded.</summary>
internal sealed record ConsiderWhyNot(CheckInId Id) : Button;

/// <summary>Records that the meeting did not take place, and why.</summary>
internal sealed record SayWeDidNotMeet(CheckInId Id, NotMetReason Reason) : Button;

/// <summary>Submits the meeting form.</summary>
internal sealed record TellOfMeeting(CheckInId Id, SessionId? Roll = null) : Button;

/// <summary>Opens the form again, filled with the previous answer.</summary>
internal sealed record ChangeCheckIn(CheckInId Id) : Button;

/// <summary>Snoozes the check-in until the next working day.</summary>
internal sealed record AskTomorrow(CheckInId Id) : Button;

/// <summary>Closes this check-in without an answer.</summary>
internal sealed record SkipThisOne(CheckInId Id) : Button;

/// <summary>Lists the notes to the coordinators that the reader, a coordinator, may read.</summary>
[Command(
    "notes",
    "notes to me",
    "notes to coordinators",
    "notes to the coordinators",
    "read notes",
    German = ["notizen", "notizen an mich", "notizen lesen"]
)]
internal sealed record ShowNotes : Button;

/// <summary>Answers "Are you still there?" after a long silence.</summary>
internal sealed record SayStillHere : Button;

/// <summary>Explains how often check-ins are sent, and when.</summary>
/// <param name="Rest">Whatever was typed after the command; ignored.</param>
[Command(
    "how often",
    "why did i get",
    "why do i get",
    "why so few",
    "why so many",
    "why only one",
    "leave me alone",
    TakesText = true,
    German = ["lass mich in ruhe", "wie oft", "warum bekomme ich", "warum so oft", "warum so selten"]
)]
internal sealed record ShowHowOften(string Rest) : Button;
