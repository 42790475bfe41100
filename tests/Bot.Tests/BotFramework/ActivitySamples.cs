using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>Activities of every kind that a person sends, with every button there is and words for every question.</summary>
/// <param name="ids">Ids of things that exist, for the buttons.</param>
internal sealed class ActivitySamples(BotHost bot, IReadOnlyList<Guid> ids, Random random)
{
    /// <summary>What would be over with one press of these is kept until the end.</summary>
    private static readonly Type[] Endings =
    [
        typeof(LeaveMentorshipNow),
        typeof(LeaveCohortNow),
        typeof(ConfirmCancelCohort),
        typeof(SayNo),
    ];

    private static readonly string[] Words =
    [
        "help",
        "join",
        "yes",
        "no",
        "4",
        "4 gave got",
        "9-17",
        "C#, SQL",
        "en",
        "none",
        "senior",
        "remote",
        "submit",
        "back",
        "Ben first, not Eve",
        "pause until 1 May",
        "in 2 weeks",
        "check-in",
        "my data",
        "cohorts",
        "Mon-Fri, 9-12, 13-17, CET",
    ];

    private static readonly Dictionary<string, string> Inputs = new(StringComparer.Ordinal)
    {
        ["rating"] = "4",
        ["minutes"] = "30",
        ["note"] = "A note",
        ["audience"] = "Partner",
        ["nextStep"] = "Read",
        ["usefulness"] = "5",
        ["fit"] = "Good",
        ["until"] = "2026-05-01",
        ["zone"] = "Europe/Berlin",
        ["hours"] = "9-17",
        ["days"] = "Monday,Friday",
        ["languages"] = "en,de",
        ["names"] = "Eve, Ben",
        ["name"] = "A cohort",
        ["purpose"] = "To learn",
        ["skills"] = "C#, SQL",
        ["model"] = "PeerPairs",
        ["weeks"] = "12",
        ["closes"] = "2026-05-01",
        ["starts"] = "2026-05-08",
        ["whom"] = "named",
        ["chosen"] = "1,2",
    };

    public JsonObject Next(TeamsPerson person, bool mayEnd)
    {
        var user = person.User;
        return random.Next(10) switch
        {
            < 3 => bot.Teams.Message(user, Words[random.Next(Words.Length)]),
            3 => bot.Teams.Install(user).Installation,
            4 when random.Next(2) == 0 => bot.Teams.MembersAdded(user),
            4 when mayEnd => bot.Teams.Installation(user, "remove"),
            4 => bot.Teams.Edit(user, "1", "join"),
            var kind => Press(person, kind, Data(mayEnd)),
        };
    }

    private JsonObject Press(TeamsPerson person, int kind, JsonObject data)
    {
        var verb = data["button"]![ButtonTypes.VerbProperty]!.GetValue<string>();
        return kind switch
        {
            5 => bot.Teams.CardSubmit(person.User, "1", data),
            6 => bot.Teams.TaskFetch(person.User, "1", data),
            7 => bot.Teams.TaskSubmit(person.User, data),
            _ => bot.Teams.CardAction(person.User, "1", verb, data),
        };
    }

    private JsonObject Data(bool mayEnd)
    {
        var types = ButtonTypes.All.Where(type => mayEnd || !Endings.Contains(type)).OrderBy(t => t.Name).ToList();
        var button = (Button)Make(types[random.Next(types.Count)]);
        var data = JsonSerializer.SerializeToNode(new ButtonData(button), CardJson.Options)!.AsObject();
        foreach (var (name, value) in Inputs)
        {
            data[name] = value;
        }

        return data;
    }

    private object Make(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([
            .. constructor.GetParameters().Select(parameter => ValueOf(parameter.ParameterType)),
        ]);
    }

    private object ValueOf(Type type) =>
        type == typeof(string) ? "Spring"
        : type == typeof(int) ? random.Next(3)
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(DateTimeOffset) ? A.Now.AddHours(random.Next(100))
        : Nullable.GetUnderlyingType(type) is { } inner ? ValueOf(inner)
        : type.IsEnum ? Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!
        : type.IsGenericType ? Array.CreateInstance(type.GetGenericArguments()[0], 1)
        : Activator.CreateInstance(type, ids[random.Next(ids.Count)])!;
}
