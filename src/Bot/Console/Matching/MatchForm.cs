using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>What the forms of these pages send; anything else than they offer counts as nothing.</summary>
internal sealed record MatchForm(IFormCollection Fields)
{
    /// <summary>Which run the page was about.</summary>
    public const string RunField = "run";

    /// <summary>The people of a pair or circle, in the order in which they are shown.</summary>
    public const string PairField = "pair";
    public const string OtherPairField = "other";
    public const string FirstField = "first";
    public const string SecondField = "second";
    public const string DoField = "do";
    private const char Between = ':';

    /// <summary>Null unless a run is named.</summary>
    public MatchRunId? Run => Guid.TryParse(Text(RunField), out var run) ? new(run) : null;

    /// <summary>Which button was pressed.</summary>
    public string Do => Text(DoField);

    public string Text(string field) => Fields[field].ToString();

    public IReadOnlyList<PersonId> People(string field) => PeopleIn(Text(field));

    /// <summary>Every two of the people, so that locking a circle keeps all of them together.</summary>
    public IReadOnlyList<PersonPair> EveryTwo(string field)
    {
        var people = People(field);
        return [.. people.SelectMany((one, i) => people.Skip(i + 1).Select(other => new PersonPair(one, other)))];
    }

    public static string ValueOf(IEnumerable<PersonId> people) => string.Join(Between, people);

    public static IReadOnlyList<PersonId> PeopleIn(string? value) =>
        [
            .. (value ?? "")
                .Split(Between)
                .Select(id => Guid.TryParse(id, out var guid) ? PersonId.From(guid) : (PersonId?)null)
                .OfType<PersonId>(),
        ];

    /// <summary>Called by the framework for a handler's parameter; the form has passed the check of its token.</summary>
    public static async ValueTask<MatchForm?> BindAsync(HttpContext http) =>
        new(
            http.Request.HasFormContentType
                ? await http.Request.ReadFormAsync(http.RequestAborted)
                : FormCollection.Empty
        );
}
