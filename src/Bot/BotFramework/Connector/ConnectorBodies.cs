namespace MentorBot.Bot.BotFramework;

/// <summary>Opens a chat.</summary>
internal sealed record CreateBody(
    bool? IsGroup,
    ChannelAccount? Bot,
    IReadOnlyList<ChannelAccount> Members,
    string TenantId,
    TeamsChannelData ChannelData
);

/// <summary>Names what was made.</summary>
internal sealed record ResourceAnswer(string? Id);

/// <summary>A page of members.</summary>
internal sealed record MembersAnswer(IReadOnlyList<MemberAnswer>? Members, string? ContinuationToken);

/// <summary>Somebody in a conversation.</summary>
internal sealed record MemberAnswer(
    string? Id,
    string? Name,
    string? GivenName,
    string? Surname,
    string? Email,
    string? UserPrincipalName,
    string? TenantId,
    string? AadObjectId,
    string? ObjectId
)
{
    /// <summary>The list says objectId where the single member says aadObjectId.</summary>
    public ConversationMember ToMember() =>
        new(Id!, Name, GivenName, Surname, Email, UserPrincipalName, TenantId, AadObjectId ?? ObjectId);
}
