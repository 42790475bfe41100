using System.Globalization;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>Which pairs are asked for; anything else than is offered means the usual.</summary>
/// <param name="Swap">The pair whose partners are to be swapped with those of another one.</param>
/// <param name="News">What happened a moment ago.</param>
internal sealed record PairsAsked(string? Page, string? Name, string? Swap, string? News)
{
    public const string PageField = "page";
    public const string NameField = "name";
    public const string SwapField = "swap";
    private const int LongestName = 80;

    public string ShownName => PlainText.OneLineOf(Name ?? "", LongestName);

    public PairsQuestion Question =>
        new(ShownName, int.TryParse(Page, out var page) ? page : 0)
        {
            Chosen =
                MatchForm.PeopleIn(Swap) is [var one, var other] && one != other ? new PersonPair(one, other) : null,
        };

    public MatchNews Said => MatchNewsWords.Read(News);

    /// <summary>The forms of the list say where in it they are.</summary>
    public static PairsAsked Of(MatchForm form) => new(form.Text(PageField), form.Text(NameField), null, null);

    public string AddressIn(CohortId cohort) => AddressIn(cohort, Question.Page, ShownName, "");

    /// <param name="swap">As <see cref="Swap"/>; "" for none.</param>
    public static string AddressIn(CohortId cohort, int page, string name, string swap)
    {
        (string Field, string Value)[] said =
        [
            (PageField, page > 0 ? page.ToString(CultureInfo.InvariantCulture) : ""),
            (NameField, name),
            (SwapField, swap),
        ];
        var query = said.Where(pair => pair.Value.Length > 0)
            .Select(pair => $"{pair.Field}={Uri.EscapeDataString(pair.Value)}");
        var joined = string.Join('&', query);
        return joined.Length == 0 ? ConsolePaths.MatchPairs(cohort) : $"{ConsolePaths.MatchPairs(cohort)}?{joined}";
    }
}
