namespace MentorBot.Bot.Buttons;

/// <summary>Explains who can see what.</summary>
[Command(
    "who can see this",
    "who sees this",
    "privacy",
    German = ["wer sieht das", "wer kann das sehen", "datenschutz"]
)]
internal sealed record ShowWhoSees : Button;

/// <summary>Shows everything stored about the reader.</summary>
[Command(
    "my data",
    "show my data",
    "show me my data",
    "what do you know about me",
    "what do you store about me",
    "what is stored about me",
    German = ["meine daten", "was weißt du über mich", "was speicherst du über mich"]
)]
internal sealed record ShowStored : Button;

/// <summary>Gives the reader a copy of everything stored about them.</summary>
[Command(
    "export my data",
    "export data",
    "download my data",
    "download data",
    "my data as a file",
    "copy of my data",
    "send me my data",
    "give me my data",
    "get my data",
    "data export",
    Acts = true,
    German = ["meine daten herunterladen", "daten exportieren", "meine daten exportieren"]
)]
internal sealed record DownloadMyData : Button;

/// <summary>A page of everything stored about the reader, where no file can be had.</summary>
/// <param name="Page">From 0; a page that does not exist means the nearest one.</param>
internal sealed record ShowDataPage(int Page) : Button;

/// <summary>Says what erasing deletes and what it leaves, and asks whether to do it.</summary>
[Command(
    "erase me",
    "erase my data",
    "erase all my data",
    "erase everything",
    "delete me",
    "delete my data",
    "delete all my data",
    "delete my account",
    "delete my profile",
    "delete everything about me",
    "forget me",
    "forget my data",
    "forget everything about me",
    "remove me",
    "remove my data",
    "remove my account",
    "right to be forgotten",
    German = [
        "lösch mich",
        "lösche mich",
        "meine daten löschen",
        "alles löschen",
        "lösche alles über mich",
        "vergiss mich",
    ]
)]
internal sealed record EraseMe : Button;

/// <summary>Erases everything about the person, after the confirmation.</summary>
internal sealed record EraseMeNow : Button;

/// <summary>Does not erase anything after all.</summary>
internal sealed record KeepMyData : Button;

/// <summary>Lets the manager's digest name the person as taking part.</summary>
[Command(
    "name me",
    "name me in digests",
    "you may name me",
    "name me to my manager",
    "show my name to my manager",
    Acts = true,
    German = ["nenn mich", "nenne mich"]
)]
internal sealed record NameMe : Button;

/// <summary>Withdraws that consent.</summary>
[Command(
    "do not name me",
    "don't name me",
    "dont name me",
    "stop naming me",
    "do not name me in digests",
    "hide my name",
    "hide my name from my manager",
    Acts = true,
    German = ["nenn mich nicht", "nenne mich nicht", "verbirg meinen namen"]
)]
internal sealed record DoNotNameMe : Button;

/// <summary>Withdraws the reader's answers about inclusion goals in all of their cohorts.</summary>
[Command("forget my groups", "forget by what i am matched", Acts = true)]
internal sealed record ForgetMyAffinities : Button;
