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
    private const string TakeawayField = "takeaway";

    /// <summary>The most important first; the fit is asked only while it is open.</summary>
    public static IReadOnlyList<CardElement> Inputs(CheckInView view, MeetingReport? report, SessionAnswer? feedback) =>
        [
            Rating(report?.Rating ?? feedback?.Usefulness),
            .. RollForm.Inputs(view),
            .. FeedbackForm.Inputs(view, feedback),
            Takeaway(report?.Takeaway),
            NextStep(report?.NextStep),
            Note(report?.Note),
            Audience(report?.Audience ?? NoteAudience.Private),
            Minutes(report?.Minutes),
        ];

    /// <summary>
    /// Text that is not a number becomes 0, which the use case rejects. Treating it as empty would drop the input
    /// silently.
    /// </summary>
    public static MeetingTold Read(Form form)
    {
        var rating = NumberIn(form, RatingField);
        return new MeetingTold(
            new MeetingReport(
                rating,
                NumberIn(form, MinutesField),
                form.Text(NoteField),
                form.Choice<NoteAudience>(AudienceField) ?? NoteAudience.Private,
                form.Text(NextStepField)
            )
            {
                Takeaway = form.Text(TakeawayField),
            },
            FeedbackForm.Read(form, rating ?? 0)
        );
    }

    private static ChoiceInput Rating(int? rating) =>
        new(
            RatingField,
            MeetingText.Rating.Plain,
            [
                Say.Choice(MeetingText.Great, "5"),
                Say.Choice(MeetingText.Good, "4"),
                Say.Choice(MeetingText.SoSo, "3"),
                Say.Choice(MeetingText.Weak, "2"),
                Say.Choice(MeetingText.Poor, "1"),
            ]
        )
        {
            CanBeTyped = true,
            Placeholder = MeetingText.PickRating.Plain,
            Value = rating is >= 1 and <= CheckIn.MaxRating ? $"{rating}" : null,
        };

    private static NumberInput Minutes(int? minutes) =>
        new(MinutesField, MeetingText.Minutes.Plain)
        {
            Min = CheckIn.MinMinutes,
            Max = CheckIn.MaxMinutes,
            Value = minutes is >= CheckIn.MinMinutes and <= CheckIn.MaxMinutes ? minutes : null,
            ErrorMessage = MeetingText.MinutesWrong(CheckIn.MinMinutes, CheckIn.MaxMinutes).Plain,
        };

    private static TextInput Note(string? note) =>
        new(NoteField, MeetingText.Note.Plain)
        {
            IsMultiline = true,
            MaxLength = CheckIn.MaxNoteLength,
            Value = Cut(note, CheckIn.MaxNoteLength),
        };

    private static ChoiceInput Audience(NoteAudience audience) =>
        new(
            AudienceField,
            MeetingText.NoteReaders.Plain,
            [.. Enum.GetValues<NoteAudience>().Select(a => Say.Choice(CheckInWords.Of(a), $"{a}"))]
        )
        {
            CanBeTyped = true,
            Value = $"{audience}",
        };

    private static TextInput Takeaway(string? words) =>
        new(TakeawayField, MeetingText.Takeaway.Plain)
        {
            MaxLength = CheckIn.MaxTakeawayLength,
            Value = Cut(words, CheckIn.MaxTakeawayLength),
        };

    private static TextInput NextStep(string? step) =>
        new(NextStepField, MeetingText.NextStep.Plain)
        {
            MaxLength = CheckIn.MaxNextStepLength,
            Value = Cut(step, CheckIn.MaxNextStepLength),
        };

    private static int? NumberIn(Form form, string field) =>
        form.Text(field).Length == 0 ? null : form.Number(field) ?? 0;

    private static string? Cut(string? text, int length) => text is null ? null : PlainText.Cut(text, length);
}
