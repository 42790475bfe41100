using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>The inputs of the meeting card, and how to read them back.</summary>
internal static class MeetingForm
{
    private const string RatingField = "rating";
    private const string MinutesField = "minutes";
    private const string NoteField = "note";
    private const string AudienceField = "audience";
    private const string NextStepField = "nextStep";

    /// <summary>
    /// Text that is not a number becomes 0, which the use case rejects. Treating it as empty would drop the input
    /// silently.
    /// </summary>
    public static MeetingReport Read(Form form) =>
        new(
            NumberIn(form, RatingField),
            NumberIn(form, MinutesField),
            form.Text(NoteField),
            form.Choice<NoteAudience>(AudienceField) ?? NoteAudience.Private,
            form.Text(NextStepField)
        );

    public static ChoiceInput Rating(int? rating) =>
        new(
            RatingField,
            "How was it?",
            [
                Say.Choice("5, great", "5"),
                Say.Choice("4, good", "4"),
                Say.Choice("3, all right", "3"),
                Say.Choice("2, meagre", "2"),
                Say.Choice("1, poor", "1"),
            ]
        )
        {
            CanBeTyped = true,
            Placeholder = "Choose, or leave it out",
            Value = rating is >= 1 and <= CheckIn.MaxRating ? $"{rating}" : null,
        };

    public static NumberInput Minutes(int? minutes) =>
        new(MinutesField, "Minutes spent together")
        {
            Min = CheckIn.MinMinutes,
            Max = CheckIn.MaxMinutes,
            Value = minutes is >= CheckIn.MinMinutes and <= CheckIn.MaxMinutes ? minutes : null,
            ErrorMessage = $"A number from {CheckIn.MinMinutes} to {CheckIn.MaxMinutes}.",
        };

    public static TextInput Note(string? note) =>
        new(NoteField, "A note")
        {
            IsMultiline = true,
            MaxLength = CheckIn.MaxNoteLength,
            Value = Cut(note, CheckIn.MaxNoteLength),
        };

    public static ChoiceInput Audience(NoteAudience audience) =>
        new(
            AudienceField,
            "Who may read the note",
            [.. Enum.GetValues<NoteAudience>().Select(a => Say.Choice(CheckInWords.Of(a), $"{a}"))]
        )
        {
            CanBeTyped = true,
            Value = $"{audience}",
        };

    public static TextInput NextStep(string? step) =>
        new(NextStepField, "Your next step")
        {
            MaxLength = CheckIn.MaxNextStepLength,
            Value = Cut(step, CheckIn.MaxNextStepLength),
        };

    private static int? NumberIn(Form form, string field) =>
        form.Text(field).Length == 0 ? null : form.Number(field) ?? 0;

    private static string? Cut(string? text, int length) => text is null ? null : PlainText.Cut(text, length);
}
