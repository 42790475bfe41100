using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Whether the ids of an activity can be stored and made part of an address. Only that of the conversation may not be missing; one
/// that is there has at least one character and is neither dots alone nor longer than any that Teams sends.
/// </summary>
internal static class WireIds
{
    /// <summary>
    /// Bytes in UTF-8; those of Teams have less than 300. Two of them and a type are the key of a handled activity, which
    /// PostgreSQL indexes up to 2,704 bytes.
    /// </summary>
    public const int MostBytes = 1_000;

    /// <summary>Characters; the longest known type has 20.</summary>
    private const int LongestType = 64;

    public static bool AreUsable(Activity activity) =>
        activity.Type.Length <= LongestType
        && activity.Conversation?.Id is not null
        && IdsOf(activity).All(IsMissingOrUsable);

    private static IEnumerable<string?> IdsOf(Activity activity) =>
        [
            activity.Id,
            activity.ReplyToId,
            activity.Conversation?.Id,
            activity.From?.Id,
            activity.Recipient?.Id,
            .. MembersOf(activity).Select(member => member?.Id),
        ];

    private static IEnumerable<ChannelAccount?> MembersOf(Activity activity) =>
        [.. activity.MembersAdded ?? [], .. activity.MembersRemoved ?? []];

    private static bool IsMissingOrUsable(string? id) => id is null || IsUsable(id);

    /// <summary>Whether one id can be stored and made part of an address; of those that the connector gives, too.</summary>
    public static bool IsUsable([NotNullWhen(true)] string? id) =>
        !string.IsNullOrEmpty(id)
        && !ConnectorIds.AreDots(id)
        && !id.Any(character => char.IsControl(character) || char.IsSurrogate(character))
        && Encoding.UTF8.GetByteCount(id) <= MostBytes;
}
