using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows the people whom the directory misses, if it is many at once; for coordinators.</summary>
[Command("missing people", "missing", German = ["fehlende personen", "wer fehlt"])]
internal sealed record ShowMissingPeople : Button;

/// <summary>Says that the people of a hold have really left.</summary>
internal sealed record ConfirmMissing(DirectoryHoldId Id) : Button;

/// <summary>Says that the directory is wrong about the people of a hold.</summary>
internal sealed record DismissMissing(DirectoryHoldId Id) : Button;
