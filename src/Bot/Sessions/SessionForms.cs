using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>
/// The inputs of sessions, and how to read them back. None is required, because clients check that for every button.
/// </summary>
internal static class SessionForms
{
    private const string FormField = "form";
    private const string PlaceField = "place";
    private const string DateField = "date";
    private const string TimeField = "time";
    private const string MinutesField = "minutes";
    private const int LongestTime = 20;

    /// <summary>How and where.</summary>
    /// <param name="form">What is chosen.</param>
    /// <param name="place">What is filled in.</param>
    public static IReadOnlyList<CardElement> Terms(SessionForm form, string? place = null) =>
        [
            Choice(form),
            new TextInput(PlaceField, SessionText.FieldPlace.Plain)
            {
                MaxLength = Session.MaxPlaceLength,
                Placeholder = SessionText.FieldPlaceHint.Plain,
                Value = string.IsNullOrEmpty(place) ? null : PlainText.Cut(place, Session.MaxPlaceLength),
            },
        ];

    public static SessionForm? ReadForm(Form form) => form.Choice<SessionForm>(FormField);

    public static string ReadPlace(Form form) => form.Text(PlaceField);

    /// <summary>Which day and what time.</summary>
    public static IReadOnlyList<CardElement> When(DateOnly from, string? date, string? time) =>
        [new DateInput(DateField, SessionText.FieldDate.Plain) { Min = Iso(from), Value = Kept(date) }, Time(time)];

    /// <summary>Which day it was, what time if that is known, and how long it took.</summary>
    public static IReadOnlyList<CardElement> Past(DateOnly today, SessionForm form, int minutes) =>
        [
            new DateInput(DateField, SessionText.FieldDay.Plain) { Max = Iso(today), Value = Iso(today) },
            new NumberInput(MinutesField, SessionText.FieldMinutes.Plain)
            {
                Min = Session.MinMinutes,
                Max = Session.MaxMinutes,
                Value = minutes,
            },
            Choice(form),
        ];

    public static DateOnly? ReadDate(Form form) => form.Date(DateField);

    public static TimeOnly? ReadTime(Form form) => TypedTimes.Clock(form.Text(TimeField));

    /// <summary>What was written, to show it again.</summary>
    public static (string Date, string Time) Written(Form form) => (form.Text(DateField), form.Text(TimeField));

    public static int? ReadMinutes(Form form) => form.Number(MinutesField);

    private static TextInput Time(string? time) =>
        new(TimeField, SessionText.FieldTime.Plain)
        {
            MaxLength = LongestTime,
            Placeholder = SessionText.FieldTimeHint.Plain,
            Value = Kept(time),
        };

    private static ChoiceInput Choice(SessionForm form) =>
        new(
            FormField,
            SessionText.FieldForm.Plain,
            [
                .. new[] { SessionForm.Remote, SessionForm.InPerson, SessionForm.Hybrid }.Select(one =>
                    Say.Choice(SessionWords.Of(one), $"{one}")
                ),
            ]
        )
        {
            Value = $"{form}",
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Kept(string? written) => string.IsNullOrEmpty(written) ? null : written;
}
