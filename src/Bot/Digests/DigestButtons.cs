using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Digests;

/// <summary>How the manager's own reports take part, as it is now.</summary>
[Command("team digest", "digest", "my team")]
internal sealed record ShowTeamDigest : Button;

/// <summary>Whether the weekly digest comes.</summary>
[Command("digest settings", "digests")]
internal sealed record ShowDigestSettings : Button;

internal sealed record TurnDigestsOn : Button;

internal sealed record TurnDigestsOff : Button;
