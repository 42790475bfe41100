using System.Text.Json;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Conversation;

/// <summary>Turns an authenticated activity into a turn, or into an answer where there is nobody to talk with.</summary>
internal sealed class ActivityReader
{
    /// <summary>Longer words are cut here; every field has a shorter limit of its own and says so.</summary>
    private const int MaxTextLength = 12_000;

    public Reading Read(Activity activity, DateTimeOffset now)
    {
        var what = HappeningIn(activity);
        if (what is null)
        {
            return Reading.Of(new TurnAnswer(StatusCodes.Status501NotImplemented));
        }

        return IsIdle(what, activity) || Speaker(activity, what) is not { } who
            ? Reading.Of(TurnAnswer.Ok)
            : Reading.Of(new Turn(who, PlaceOf(activity), now, what));
    }

    /// <summary>In the personal chat even a reaction tells where the person is found now; elsewhere it tells nothing.</summary>
    private static bool IsIdle(Happening what, Activity activity) => what is Unremarkable && !activity.IsPersonal();

    private static Happening? HappeningIn(Activity activity) =>
        activity.Type switch
        {
            ActivityTypes.Message when activity.Data() is { } data => PressedIn(data, Surface.CardSubmit),
            ActivityTypes.Message => new Typed(Clip(activity.SpokenText())),
            ActivityTypes.InstallationUpdate when activity.Action == "add" => new Arrived(),
            ActivityTypes.InstallationUpdate when activity.Action == "remove" && activity.IsPersonal() =>
                new Departed(),
            ActivityTypes.ConversationUpdate when activity.IsPersonal() && activity.AddsBot() => new Arrived(),
            ActivityTypes.ConversationUpdate when activity.IsPersonal() && activity.RemovesBot() => new Departed(),
            ActivityTypes.Invoke => InvokedIn(activity),
            _ => new Unremarkable(),
        };

    /// <summary>Null for an invoke that we do not know.</summary>
    private static Pressed? InvokedIn(Activity activity) =>
        activity.Name switch
        {
            InvokeNames.CardAction => PressedIn(ActionData(activity), Surface.CardExecute),
            InvokeNames.TaskFetch => PressedIn(DialogData(activity), Surface.DialogFetch),
            InvokeNames.TaskSubmit => PressedIn(DialogData(activity), Surface.DialogSubmit),
            null or "" when activity.Data() is { } data => PressedIn(data, Surface.CardSubmit),
            _ => null,
        };

    private static JsonElement? ActionData(Activity activity) => Inside(Inside(activity.Data(), "action"), "data");

    private static JsonElement? DialogData(Activity activity) => Inside(activity.Data(), "data");

    private static Pressed PressedIn(JsonElement? data, Surface surface) =>
        data is not { ValueKind: JsonValueKind.Object } values
            ? new Pressed(null, Form.Empty, surface)
            : new Pressed(ButtonIn(values), FormIn(values), surface);

    /// <summary>Null for a button that is not ours or whose fields make no sense.</summary>
    private static Button? ButtonIn(JsonElement data)
    {
        try
        {
            return Inside(data, "button")?.Deserialize<Button>(CardJson.Options);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Form FormIn(JsonElement data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject().Where(p => p.Name is not ("button" or "msteams")))
        {
            values[property.Name] = Clip(
                property.Value.ValueKind == JsonValueKind.String
                    ? property.Value.GetString()!
                    : property.Value.GetRawText()
            );
        }

        return new Form(values);
    }

    private static JsonElement? Inside(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;

    /// <summary>Who speaks, by their Entra id; null for bots, anonymous guests and whoever cannot be told apart.</summary>
    private static ActivitySender? Speaker(Activity activity, Happening what)
    {
        var account = activity.From?.AadObjectId is null
            ? activity.MembersAdded?.FirstOrDefault(member => member.Id == activity.From?.Id) ?? activity.From
            : activity.From;
        if (!Guid.TryParse(account?.AadObjectId, out var entraId) || activity.From?.Id is not { } userId)
        {
            return null;
        }

        var chat =
            activity.IsPersonal() && activity is { ServiceUrl: { } url, Conversation.Id: { } conversation }
                ? new ChatAddress(url, conversation, userId)
                : null;
        var name = account.Name ?? activity.From.Name ?? "";
        var speaks = what is not (Departed or Unremarkable);
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

    private static string Clip(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength];
}

/// <summary>Either a turn to run or an answer that needs none.</summary>
internal readonly record struct Reading(Turn? Turn, TurnAnswer Answer)
{
    public static Reading Of(Turn turn) => new(turn, TurnAnswer.Ok);

    public static Reading Of(TurnAnswer answer) => new(null, answer);
}
