using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Builders for the kinds of input that several questions share.</summary>
internal static class StepFields
{
    public static ChoiceInput One<T>(
        string id,
        SafeText label,
        IEnumerable<T> options,
        T saved,
        Func<T, string> words,
        Form? entered
    )
        where T : struct, Enum =>
        new(id, label.Plain, [.. options.Select(o => Say.Choice(words(o), $"{o}"))])
        {
            CanBeTyped = true,
            Style = "expanded",
            Value = $"{entered?.Choice<T>(id) ?? saved}",
        };

    public static ChoiceInput Many(string id, SafeText label, IEnumerable<Choice> offered, IReadOnlyList<string> chosen)
    {
        var choices = offered.ToList();
        var kept = choices
            .Select(c => c.Value)
            .Where(value => chosen.Contains(value, StringComparer.OrdinalIgnoreCase));
        return new ChoiceInput(id, label.Plain, choices)
        {
            IsMultiSelect = true,
            Style = "expanded",
            Value = string.Join(',', kept) is { Length: > 0 } value ? value : null,
        };
    }

    public static TextInput Text(string id, SafeText label, string value, int most) =>
        new(id, label.Plain) { MaxLength = most, Value = value.Length == 0 ? null : PlainText.Cut(value, most) };
}
