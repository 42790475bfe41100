using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>Colleagues are found by typing a name, where the client can search the directory, or named in a line of text.</summary>
internal static class NameFields
{
    /// <summary>Room for the longest list, each with the longest name and a department.</summary>
    public const int Longest = 8000;

    private const string First = "person";
    private const string Second = "person2";
    private const string None = "none";

    public static IReadOnlyList<CardElement> Of(string id, IReadOnlyList<ColleagueHint> saved, Form? entered)
    {
        var names = string.Join("; ", saved.Select(EnrolmentWords.ColleagueOf).Distinct());
        return
        [
            List(First, SignUpText.PickPerson, entered),
            List(Second, SignUpText.PickAnother, entered),
            StepFields.Text(id, SignUpText.LabelNames, entered?.Text(id) ?? names, Longest) with
            {
                Placeholder = SignUpText.NamesPlaceholder.Plain,
                IsMultiline = true,
            },
        ];
    }

    /// <summary>The object ids of those who were picked; an id of another kind is nobody's.</summary>
    public static IReadOnlyList<Guid> Picked(Form form) =>
        [
            .. new[] { form.Text(First), form.Text(Second) }
                .Where(picked => picked.Length > 0 && picked != None)
                .Select(picked => Guid.TryParse(picked, out var id) ? id : Guid.Empty)
                .Distinct(),
        ];

    private static ChoiceInput List(string id, SafeText label, Form? entered) =>
        new(id, label.Plain, [Say.Choice(SignUpText.PickNobody, None)])
        {
            Style = "filtered",
            Placeholder = SignUpText.PickPlaceholder.Plain,
            Value = entered?.Text(id) is { Length: > 0 } picked ? picked : null,
            Source = ChoiceSource.Colleagues,
        };
}
