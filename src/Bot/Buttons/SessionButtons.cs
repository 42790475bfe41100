using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows the person's next session, or finds a time for one; asks which mentorship if several are running.</summary>
[Command(
    "meet",
    "sessions",
    "session",
    "my sessions",
    "our sessions",
    "next session",
    "meetings",
    "my meetings",
    "schedule",
    "find a time",
    "propose a time",
    "propose times",
    "when do we meet",
    "where do we meet",
    "move session",
    "move our session",
    "cancel session",
    "cancel our session",
    IsOnCards = true,
    German = [
        "treffen",
        "termin",
        "termine",
        "meine termine",
        "nächster termin",
        "nächstes treffen",
        "termin finden",
        "termin vorschlagen",
        "zeit vorschlagen",
        "wann treffen wir uns",
        "wo treffen wir uns",
        "termin verschieben",
        "treffen verschieben",
        "termin absagen",
        "treffen absagen",
    ]
)]
internal sealed record ShowSessions : Button;

/// <summary>Shows how the next session of one mentorship stands; suggests times if there is none.</summary>
internal sealed record FindATime(MentorshipId Id) : Button;

/// <summary>Shows one session as it stands.</summary>
internal sealed record ShowSession(SessionId Id) : Button;

/// <summary>Lists the sessions that took place.</summary>
internal sealed record ShowPastSessions(MentorshipId Id) : Button;

/// <summary>Proposes these times for a new session; how and where is in the form.</summary>
internal sealed record ProposeTimes(MentorshipId Id, IReadOnlyList<DateTimeOffset> Times) : Button;

/// <summary>Opens the form in which the person says a time of their own.</summary>
internal sealed record AskOwnTime(MentorshipId Id) : Button;

/// <summary>Submits a time of one's own, for a new session or for one that is proposed or agreed.</summary>
internal sealed record SayOwnTime(MentorshipId Id) : Button;

/// <summary>Takes one of the proposed times.</summary>
internal sealed record TakeTime(SessionId Id, DateTimeOffset At) : Button;

/// <summary>Suggests other times: in answer to a proposal, or to move what is agreed.</summary>
internal sealed record AskOtherTimes(SessionId Id) : Button;

/// <summary>Proposes these times instead.</summary>
internal sealed record OfferTimes(SessionId Id, IReadOnlyList<DateTimeOffset> Times) : Button;

/// <summary>Leaves an agreed session where it is.</summary>
internal sealed record KeepSessionTime(SessionId Id) : Button;

/// <summary>Calls a session off, or withdraws its proposal; it can be proposed again from the card.</summary>
internal sealed record CallOffSession(SessionId Id) : Button;

/// <summary>Changes where the agreed session takes place; asks which mentorship if several have one.</summary>
/// <param name="Place">Whatever was typed after the command, such as <c>room 4</c>; "" opens the form.</param>
[Command(
    "place",
    "change place",
    "change the place",
    "new place",
    TakesText = true,
    IsOnCards = true,
    German = ["ort", "treffpunkt", "ort ändern", "neuer ort"]
)]
internal sealed record PlaceOne(string Place) : Button;

/// <summary>Opens the form that says how and where an agreed session takes place.</summary>
internal sealed record AskPlace(SessionId Id) : Button;

/// <summary>Submits how and where it takes place.</summary>
internal sealed record SayPlace(SessionId Id) : Button;

/// <summary>Makes a link to the session as a calendar file.</summary>
internal sealed record AddToCalendar(SessionId Id) : Button;

/// <summary>Writes down a session that took place unplanned; asks which mentorship if several are running.</summary>
/// <param name="Day">Whatever was typed after the command, such as <c>yesterday</c>; "" opens the form.</param>
[Command(
    "log session",
    "log a session",
    "log meeting",
    "log a meeting",
    TakesText = true,
    IsOnCards = true,
    German = ["treffen eintragen", "termin eintragen"]
)]
internal sealed record LogOne(string Day) : Button;

/// <summary>Opens the form of a session that took place.</summary>
internal sealed record WriteSession(MentorshipId Id) : Button;

/// <summary>Submits the form of a session that took place.</summary>
internal sealed record SaveSession(MentorshipId Id) : Button;
