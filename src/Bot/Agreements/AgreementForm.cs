using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Agreements;

namespace MentorBot.Bot.Agreements;

/// <summary>The choices about expectations and agreements, and how to read them back.</summary>
internal static class AgreementForm
{
    private const string HopeField = "hope";
    private const string CadenceField = "cadence";
    private const string ChannelField = "channel";
    private const string FeedbackField = "feedback";
    private const string LearningField = "learning";
    private const string BoundariesField = "boundaries";
    private const string MinutesField = "minutes";
    private const string ConfidentialityField = "confidentiality";

    /// <param name="known">What was answered before; null for nothing.</param>
    public static IReadOnlyList<CardElement> Inputs(ExpectationAnswers? known) =>
        [
            One(HopeField, AgreementText.HopeLabel, AgreementWords.Of, known?.Hope),
            One(CadenceField, AgreementText.CadenceLabel, AgreementWords.Of, known?.Cadence),
            One(ChannelField, AgreementText.ChannelLabel, AgreementWords.Of, known?.Channel),
            One(FeedbackField, AgreementText.FeedbackLabel, AgreementWords.Of, known?.Feedback),
            One(LearningField, AgreementText.LearningLabel, AgreementWords.Of, known?.Learning),
            Limits(known?.Boundaries ?? Boundaries.None),
        ];

    public static IReadOnlyList<CardElement> Inputs(AgreementTerms terms) =>
        [
            One<MeetingCadence>(CadenceField, AgreementText.CadenceLabel, AgreementWords.Of, terms.Cadence),
            One<MeetingChannel>(ChannelField, AgreementText.ChannelLabel, AgreementWords.Of, terms.Channel),
            Minutes(terms.Minutes),
            One<Confidentiality>(
                ConfidentialityField,
                AgreementText.ConfidentialityLabel,
                AgreementWords.Of,
                terms.Confidentiality
            ),
            Limits(terms.Boundaries),
        ];

    /// <summary>Null if a choice is missing.</summary>
    public static ExpectationAnswers? ReadExpectations(Form form) =>
        form.Choice<Hope>(HopeField) is { } hope
        && form.Choice<MeetingCadence>(CadenceField) is { } cadence
        && form.Choice<MeetingChannel>(ChannelField) is { } channel
        && form.Choice<FeedbackStyle>(FeedbackField) is { } feedback
        && form.Choice<LearningStyle>(LearningField) is { } learning
            ? new(hope, cadence, channel, feedback, learning, ReadLimits(form))
            : null;

    /// <summary>Null if a choice is missing.</summary>
    public static AgreementTerms? ReadTerms(Form form) =>
        form.Choice<MeetingCadence>(CadenceField) is { } cadence
        && form.Choice<MeetingChannel>(ChannelField) is { } channel
        && form.Number(MinutesField) is { } minutes
        && form.Choice<Confidentiality>(ConfidentialityField) is { } confidentiality
            ? new(cadence, channel, minutes, confidentiality, ReadLimits(form))
            : null;

    private static ChoiceInput One<T>(string id, SafeText label, Func<T, SafeText> name, T? value)
        where T : struct, Enum =>
        new(id, label.Plain, [.. Enum.GetValues<T>().Select(one => Say.Choice(name(one), $"{one}"))])
        {
            Value = value?.ToString(),
        };

    private static ChoiceInput Minutes(int minutes) =>
        new(
            MinutesField,
            AgreementText.MinutesLabel.Plain,
            [.. AgreementTerms.OfferedMinutes.Select(one => Say.Choice(AgreementText.Minutes(one), Number(one)))]
        )
        {
            Value = Number(minutes),
        };

    private static ChoiceInput Limits(Boundaries chosen) =>
        new(
            BoundariesField,
            AgreementText.BoundariesLabel.Plain,
            [.. AgreementWords.All((Boundaries)~0).Select(one => Say.Choice(AgreementWords.NameOf(one), $"{one}"))]
        )
        {
            Style = "expanded",
            IsMultiSelect = true,
            Value = string.Join(',', AgreementWords.All(chosen)),
        };

    private static Boundaries ReadLimits(Form form) =>
        form.Choices(BoundariesField)
            .Select(one =>
                Enum.TryParse<Boundaries>(one, out var known) && Enum.IsDefined(known) ? known : Boundaries.None
            )
            .Aggregate(Boundaries.None, (all, one) => all | one);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
