using System.Text.Json;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Microsoft.Bot.Schema;
using Place = MentorBot.Bot.Conversation.Place;

namespace MentorBot.Bot.BotFramework;

/// <summary>Reads an authenticated activity as a turn. Nothing after this point depends on the wire format.</summary>
internal sealed class ActivityReader(TimeProvider clock)
{
    private const string CardAction = "adaptiveCard/action";
    private const string TaskFetch = "task/fetch";
    private const string TaskSubmit = "task/submit";

    /// <summary>Longer text is cut here; every field has a shorter limit of its own and says so.</summary>
    private const int MaxTextLength = 12_000;

    public Reading Read(Activity activity)
    {
        var what = HappeningIn(activity);
        if (what is null)
        {
            return Reading.Unknown;
        }

        return IsIdle(what, activity) || Speaker(activity, what) is not { } who
            ? Reading.NobodySpeaks
            : new Reading(new Turn(who, PlaceOf(activity), clock.GetUtcNow(), what), IsKnown: true);
    }

    /// <summary>In the personal chat even a reaction tells where the person is found now; elsewhere it tells nothing.</summary>
    private static bool IsIdle(TurnEvent what, Activity activity) => what is IgnoredActivity && !activity.IsPersonal();

    private static TurnEvent? HappeningIn(Activity activity) =>
        activity.Type switch
        {
            ActivityTypes.Message when activity.Data() is { } data => PressedIn(data, Surface.CardSubmit),
            ActivityTypes.Message => new TextTyped(Safe(activity.SpokenText())),
            ActivityTypes.InstallationUpdate when activity.Action == "add" => new BotInstalled(),
            ActivityTypes.InstallationUpdate when activity.Action == "remove" && activity.IsPersonal() =>
                new BotUninstalled(),
            ActivityTypes.ConversationUpdate when activity.IsPersonal() && activity.AddsBot() => new BotInstalled(),
            ActivityTypes.ConversationUpdate when activity.IsPersonal() && activity.RemovesBot() =>
                new BotUninstalled(),
            ActivityTypes.Invoke => InvokedIn(activity),
            _ => new IgnoredActivity(),
        };

    /// <summary>Null for an invoke that we do not know.</summary>
    private static ButtonPressed? InvokedIn(Activity activity) =>
        activity.Name switch
        {
            CardAction => PressedIn(ActionData(activity), Surface.CardExecute),
            TaskFetch => PressedIn(DialogData(activity), Surface.DialogFetch),
            TaskSubmit => PressedIn(DialogData(activity), Surface.DialogSubmit),
            null or "" when activity.Data() is { } data => PressedIn(data, Surface.CardSubmit),
            _ => null,
        };

    private static JsonElement? ActionData(Activity activity) => Inside(Inside(activity.Data(), "action"), "data");

    private static JsonElement? DialogData(Activity activity) => Inside(activity.Data(), "data");

    private static ButtonPressed PressedIn(JsonElement? data, Surface surface) =>
        data is not { ValueKind: JsonValueKind.Object } values
            ? new ButtonPressed(null, Form.Empty, surface)
            : new ButtonPressed(ButtonIn(values), FormIn(values), surface)
            {
                MadeFrom = Inside(values, ButtonData.MadeFromProperty) is { ValueKind: JsonValueKind.String } version
                    ? version.GetString()
                    : null,
            };

    private static Button? ButtonIn(JsonElement data) =>
        Inside(data, "button") is { } button ? CardJson.ReadButton(button.GetRawText()) : null;

    private static Form FormIn(JsonElement data) =>
        FormValues.Read(
            data.EnumerateObject().Where(p => p.Name is not ("button" or "msteams" or ButtonData.MadeFromProperty)),
            Safe
        );

    private static JsonElement? Inside(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;

    /// <summary>Who speaks, by their Entra id; null for bots, anonymous guests and whoever cannot be told apart.</summary>
    private static ActivitySender? Speaker(Activity activity, TurnEvent what)
    {
        var account = activity.From?.AadObjectId is null
            ? activity.MembersAdded?.FirstOrDefault(member => member?.Id == activity.From?.Id) ?? activity.From
            : activity.From;
        if (!Guid.TryParse(account?.AadObjectId, out var entraId) || activity.From?.Id is not { } userId)
        {
            return null;
        }

        var chat =
            activity.IsPersonal() && activity is { ServiceUrl: { } url, Conversation.Id: { } conversation }
                ? new ChatAddress(url, conversation, userId)
                : null;
        var name = PlainText.OneLineOf(account.Name ?? activity.From.Name ?? "", Person.MaxNameLength);
        // What somebody does in a group or a team tells nothing of their personal chat, which they may have removed.
        var speaks = chat is not null && what is not (BotUninstalled or IgnoredActivity);
        return new ActivitySender(entraId, name, activity.LocaleHint(), activity.TimeZoneHint(), chat, speaks);
    }

    private static Place PlaceOf(Activity activity)
    {
        var conversation = activity.Conversation?.Id ?? "";
        var id = activity.Id ?? "";
        var key = $"{conversation}|{id}|{activity.Type}";
        return new Place(
            activity.ServiceUrl ?? "",
            conversation,
            activity.IsPersonal(),
            id,
            id.Length == 0 ? "" : key,
            activity.ReplyToId
        );
    }

    private static string Safe(string text) =>
        PlainText.Cut(PlainText.Lines(PlainText.Cut(text, 2 * MaxTextLength)), MaxTextLength);
}

/// <summary>The result of reading an activity.</summary>
/// <param name="Turn">The turn to run; null if there is nothing to reply to, or nobody.</param>
/// <param name="IsKnown">False for an unknown invoke, which the SDK answers with 501 if the bot stays silent.</param>
internal readonly record struct Reading(Turn? Turn, bool IsKnown)
{
    public static readonly Reading Unknown = new(null, IsKnown: false);

    public static readonly Reading NobodySpeaks = new(null, IsKnown: true);
}
