namespace MentorBot.Bot.BotFramework;

/// <summary>
/// The Bot Connector, through which the bot speaks outside the answer to an invoke. Every method throws
/// <see cref="ConnectorException"/> for anything but success, and never calls a host that is not allow-listed.
/// </summary>
internal interface IConnectorClient
{
    /// <returns>The id of the new message; null when the connector accepted without naming one (text and card in one activity).</returns>
    Task<string?> SendAsync(ConversationReference conversation, Activity activity, CancellationToken cancellation);

    /// <param name="replyTo">The activity that is answered; in a channel the root message of the thread.</param>
    Task<string?> ReplyAsync(
        ConversationReference conversation,
        string replyTo,
        Activity activity,
        CancellationToken cancellation
    );

    /// <summary>Replaces a message in place, without a notification.</summary>
    Task<string?> UpdateAsync(
        ConversationReference conversation,
        string activityId,
        Activity activity,
        CancellationToken cancellation
    );

    Task DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellation);

    /// <summary>Opens the personal chat with somebody; the same person gets the same chat again.</summary>
    /// <returns>The conversation id.</returns>
    Task<string> CreateConversationAsync(NewConversation conversation, CancellationToken cancellation);

    /// <summary>Everybody in a conversation, up to 10,000 people.</summary>
    Task<IReadOnlyList<ConversationMember>> GetMembersAsync(
        ConversationReference conversation,
        CancellationToken cancellation
    );

    /// <returns>The member; null when there is none of that id.</returns>
    Task<ConversationMember?> FindMemberAsync(
        ConversationReference conversation,
        string memberId,
        CancellationToken cancellation
    );
}

/// <param name="ServiceUrl">As the last authenticated activity named it, with or without a slash at the end.</param>
internal sealed record ConversationReference(string ServiceUrl, string ConversationId);

/// <param name="MemberId">The person's <c>29:…</c> id, or the Entra object id where the app is installed for them.</param>
internal sealed record NewConversation(string ServiceUrl, string TenantId, string MemberId);

/// <summary>Everything but the id may be missing, for guests and for people who left.</summary>
/// <param name="AadObjectId">The Entra object id.</param>
internal sealed record ConversationMember(
    string Id,
    string? Name,
    string? GivenName,
    string? Surname,
    string? Email,
    string? UserPrincipalName,
    string? TenantId,
    string? AadObjectId
);
