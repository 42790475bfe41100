namespace MentorBot.Bot.Buttons;

/// <summary>Shows the digest of the manager's own reports as of now.</summary>
[Command("team digest", "digest", "my team", German = ["team-überblick", "teamüberblick", "mein team"])]
internal sealed record ShowTeamDigest : Button;

/// <summary>Shows whether the weekly digest is on.</summary>
[Command("digest settings", "digests", German = ["überblick einstellen"])]
internal sealed record ShowDigestSettings : Button;

internal sealed record TurnDigestsOn : Button;

internal sealed record TurnDigestsOff : Button;
