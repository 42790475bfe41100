using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows the one mentorship or proposal that the person has, or the list of them.</summary>
[Command(
    "my mentorships",
    "mentorships",
    "my mentorship",
    "my partner",
    "my partners",
    "my mentor",
    "my mentee",
    "my buddy",
    "my circle",
    "my proposals",
    "find me somebody else",
    "find me someone else",
    "find somebody else",
    "find someone else",
    "who is my mentor",
    "who is my mentee",
    "who is my partner",
    "who is my buddy",
    IsOnCards = true,
    German = [
        "meine mentorings",
        "meine mentorships",
        "mein mentoring",
        "mein partner",
        "meine partnerin",
        "mein mentor",
        "meine mentorin",
        "mein mentee",
        "mein buddy",
        "mein kreis",
        "meine gruppe",
    ]
)]
internal sealed record ShowMentorships : Button;

/// <summary>Lists the person's mentorships and proposals, and those that are over.</summary>
[Command(
    "all my mentorships",
    "all mentorships",
    German = ["alle meine mentorings", "alle meine mentorships", "alle mentorings", "alle mentorships"]
)]
internal sealed record ShowAllMentorships : Button;

/// <summary>Shows the current state of a mentorship: a proposal, an introduction, a pause, or its end.</summary>
internal sealed record ShowMentorship(MentorshipId Id) : Button;

/// <summary>Shows why people were matched and how to begin.</summary>
internal sealed record ShowIntroduction(MentorshipId Id) : Button;

/// <summary>Accepts a proposal.</summary>
internal sealed record SayYes(MentorshipId Id) : Button;

/// <summary>Asks for confirmation before declining.</summary>
internal sealed record ConsiderNo(MentorshipId Id) : Button;

/// <summary>Declines a proposal.</summary>
internal sealed record SayNo(MentorshipId Id) : Button;

/// <summary>The typed command; asks which proposal if several are open.</summary>
[Command(
    "accept",
    "accept proposal",
    "accept the proposal",
    Acts = true,
    German = ["annehmen", "zusagen", "vorschlag annehmen"]
)]
internal sealed record AcceptOne : Button;

/// <inheritdoc cref="AcceptOne"/>
[Command("decline", "decline proposal", "decline the proposal", German = ["ablehnen", "absagen", "vorschlag ablehnen"])]
internal sealed record DeclineOne : Button;

/// <summary>Keeps waiting for a partner who cannot be reached.</summary>
internal sealed record KeepWaiting(MentorshipId Id) : Button;

/// <summary>Asks until when to pause, or pauses until the typed date.</summary>
/// <param name="Until">Whatever was typed after the command, such as <c>until 1 May</c>; "" from a card.</param>
[Command("pause", TakesText = true, German = ["pausieren", "pause machen"])]
internal sealed record ShowPause(string Until) : Button;

/// <summary>Takes the date from the form.</summary>
internal sealed record PauseUntil : Button;

/// <summary>Ends a pause early.</summary>
[Command(
    "resume",
    "unpause",
    "i am back",
    "i'm back",
    "end pause",
    Acts = true,
    German = ["pause beenden", "ich bin zurück", "bin wieder da"]
)]
internal sealed record Resume : Button;

/// <summary>Lists what can be left, or asks whether to leave what is named.</summary>
/// <param name="Name">Whatever was typed after the command: a cohort or a partner; "" from a card.</param>
[Command(
    "leave",
    "quit",
    "leave cohort",
    "leave mentorship",
    TakesText = true,
    German = ["verlassen", "aussteigen", "beenden"]
)]
internal sealed record ShowLeave(string Name) : Button;

/// <summary>Asks for confirmation before leaving.</summary>
internal sealed record ConsiderLeavingMentorship(MentorshipId Id) : Button;

/// <summary>Leaves, after the confirmation.</summary>
internal sealed record LeaveMentorshipNow(MentorshipId Id) : Button;

/// <summary>Ends a mentorship that does not fit, to be matched anew; asks which one if several are running.</summary>
[Command(
    "new match",
    "new mentor",
    "new mentee",
    "new partner",
    "new buddy",
    "change mentor",
    "change partner",
    "change my mentor",
    "can i change my mentor",
    "can i change my mentee",
    "can i change my partner",
    "rematch",
    IsOnCards = true,
    German = ["neues match", "neuer mentor", "neue mentorin", "neuer partner", "mentor wechseln", "partner wechseln"]
)]
internal sealed record ShowNewMatch : Button;

/// <summary>Asks for confirmation before that.</summary>
internal sealed record ConsiderNewMatch(MentorshipId Id) : Button;

/// <summary>Ends it and puts the person first in line, after the confirmation.</summary>
internal sealed record GetNewMatch(MentorshipId Id) : Button;

/// <summary>Asks for confirmation before leaving.</summary>
internal sealed record ConsiderLeavingCohort(CohortId Id) : Button;

/// <summary>Leaves, after the confirmation.</summary>
internal sealed record LeaveCohortNow(CohortId Id) : Button;
