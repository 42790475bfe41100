using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;

namespace MentorBot.Bot.Enrolment;

/// <summary>
/// Skills are found by typing into a few lists of which each takes one, because phones show a list that takes several as one
/// checkbox for each. Whatever is more goes into a line of text.
/// </summary>
internal static class SkillFields
{
    /// <summary>Three long lists would make a card too large to be sure to arrive.</summary>
    private const int MostForThree = 24;

    private const int LongestOthers = 2000;

    public static IReadOnlyList<CardElement> Of(
        string id,
        IReadOnlyList<string> offered,
        IReadOnlyList<string> saved,
        Form? entered
    )
    {
        var lists = offered.Count > MostForThree ? 2 : 3;
        var chosen = entered is null ? saved : Read(id, entered, offered);
        var known = chosen.Where(skill => offered.Contains(skill, StringComparer.Ordinal)).Take(lists).ToList();
        return
        [
            .. Enumerable.Range(0, lists).Select(i => List(id, i, offered, known.ElementAtOrDefault(i))),
            StepFields.Text(
                OthersOf(id),
                SignUpText.SkillOthers,
                Others(chosen.Except(known).Select(SkillCatalogue.NameOf)),
                LongestOthers
            ) with
            {
                Placeholder = SignUpText.OthersPlaceholder.Plain,
            },
        ];
    }

    /// <summary>What was chosen or typed in any of the fields; a list of an old card may hold several.</summary>
    public static IReadOnlyList<string> Read(string id, Form form, IReadOnlyList<string> offered) =>
        [
            .. IdsOf(id)
                .SelectMany(field => SaidSkills.Read(form.Text(field), offered))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static IEnumerable<string> IdsOf(string id) => [id, ListOf(id, 1), ListOf(id, 2), OthersOf(id)];

    private static string ListOf(string id, int index) => index == 0 ? id : $"{id}{index + 1}";

    private static string OthersOf(string id) => $"{id}Others";

    private static string Others(IEnumerable<string> skills) => string.Join("; ", skills);

    private static ChoiceInput List(string id, int index, IReadOnlyList<string> offered, string? chosen) =>
        new(
            ListOf(id, index),
            Label(index).Plain,
            [.. offered.Select(skill => Say.Choice(SkillCatalogue.NameOf(skill), skill))]
        )
        {
            Style = "filtered",
            Placeholder = offered.Count == 0 ? null : Example(offered[index % offered.Count]).Plain,
            Value = chosen,
        };

    private static SafeText Example(string skill) => SignUpText.SkillPlaceholder(SkillCatalogue.NameOf(skill));

    private static SafeText Label(int index) =>
        index switch
        {
            0 => SignUpText.SkillOne,
            1 => SignUpText.SkillMore,
            _ => SignUpText.SkillThird,
        };
}
