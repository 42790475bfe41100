using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>The input that says who came to a session of a circle or group, and how to read it back.</summary>
internal static class RollForm
{
    private const string CameField = "came";
    private const int LongestName = 60;

    /// <summary>Nothing unless the reader facilitated it.</summary>
    public static IEnumerable<CardElement> Inputs(CheckInView view) =>
        view.Roll is { } roll ? [Input(MeetingText.WhoCame, roll.Members)] : [];

    /// <summary>All who belong to it, those who came ticked.</summary>
    public static ChoiceInput Input(SafeText label, IReadOnlyList<RollMember> members) =>
        new(
            CameField,
            label.Plain,
            [.. members.Select(m => Say.Choice(Listing.Clip(m.Name, LongestName), $"{m.Person}"))]
        )
        {
            IsMultiSelect = true,
            Style = "expanded",
            Value = string.Join(',', members.Where(m => m.Came).Select(m => m.Person)),
        };

    /// <summary>Those who came; null where it was not asked. What is no id is nobody.</summary>
    public static IReadOnlySet<PersonId>? Read(Form form) =>
        form.Has(CameField)
            ? form.Choices(CameField)
                .Select(value => Guid.TryParse(value, out var id) ? new PersonId(id) : (PersonId?)null)
                .OfType<PersonId>()
                .ToHashSet()
            : null;
}
