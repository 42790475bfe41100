using System.Text.Json;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>Recognises cards by the verbs and ids on their buttons, because titles may change.</summary>
internal static class Verbs
{
    public const string Accept = "say-yes";
    public const string ConsiderDeclining = "consider-no";
    public const string Decline = "say-no";
    public const string Met = "say-we-met";
    public const string TakeTime = "take-time";
    public const string AskToApprove = "ask-approve-match";
    public const string Approve = "approve-match-run";
    public const string ProposeTimes = "propose-times";
    public const string AgreeToFinish = "agree-to-finish";
    private const string NoMatch = "No match this time";
    private const string Digest = "Mentoring in your team";
    private const string Invitation = "You’re invited";

    public static bool IsProposal(SeenCard card) => Form.Titled(card, Accept) is not null;

    public static bool IsCheckIn(SeenCard card) => Form.Titled(card, Met) is not null;

    public static bool OffersTimes(SeenCard card) => Form.Titled(card, TakeTime) is not null;

    public static bool AsksToApprove(SeenCard card) => Form.Titled(card, AskToApprove) is not null;

    /// <summary>Whether its only act is to find another time, because nobody took the last ones.</summary>
    public static bool AsksToProposeAgain(SeenCard card) =>
        card.Actions.Select(Form.Button).Where(button => button.ValueKind == JsonValueKind.Object).ToList()
            is [var only]
        && SeenCard.Text(only, "verb") == "find-atime";

    public static bool AsksToFinish(SeenCard card) => Form.Titled(card, AgreeToFinish) is not null;

    public static bool IsInvitation(ChatMessage message) =>
        message.Summary?.StartsWith(Invitation, StringComparison.Ordinal) == true;

    public static bool IsDigest(ChatMessage message) =>
        message.Summary?.StartsWith(Digest, StringComparison.Ordinal) == true;

    public static bool IsNoMatch(ChatMessage message) =>
        message.Summary?.StartsWith(NoMatch, StringComparison.Ordinal) == true;

    /// <summary>The ids on the buttons, such as the proposal or check-in they refer to.</summary>
    public static string Subjects(SeenCard card) =>
        string.Join(' ', card.Actions.SelectMany(Ids).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Ids(JsonElement action) =>
        Form.Button(action) is { ValueKind: JsonValueKind.Object } button
            ? button
                .EnumerateObject()
                .Where(field =>
                    field.Value.ValueKind == JsonValueKind.String && Guid.TryParse(field.Value.GetString(), out _)
                )
                .Select(field => field.Value.GetString()!)
            : [];
}
