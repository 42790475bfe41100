using System.Text.RegularExpressions;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.CheckIns;

/// <summary>Names for the possible answers of a check-in, and how to recognise them in typed text.</summary>
internal static partial class CheckInWords
{
    public static string Of(NotMetReason reason) =>
        reason switch
        {
            NotMetReason.NoTime => CheckInText.NoTime.Plain,
            NotMetReason.NoAnswer => CheckInText.NoAnswer.Plain,
            NotMetReason.Cancelled => CheckInText.Cancelled.Plain,
            NotMetReason.NoLongerNeeded => CheckInText.NotNeeded.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };

    public static string Of(NoteAudience audience) =>
        audience switch
        {
            NoteAudience.Private => MeetingText.ReaderPrivate.Plain,
            NoteAudience.Partner => MeetingText.ReaderPartner.Plain,
            NoteAudience.Coordinator => MeetingText.ReaderCoordinator.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
        };

    /// <summary>Returns null if the text names no reason.</summary>
    public static NotMetReason? ParseReason(string text) =>
        CommandWords.Normalise(text) switch
        {
            "no time"
            or "too busy"
            or "busy"
            or "had no time"
            or "keine zeit"
            or "zu viel zu tun"
            or "zu beschäftigt" => NotMetReason.NoTime,
            "no answer" or "no reply" or "no response" or "no answer from the other side" or "keine antwort" =>
                NotMetReason.NoAnswer,
            "cancelled" or "canceled" or "it was cancelled" or "abgesagt" or "ausgefallen" or "ist ausgefallen" =>
                NotMetReason.Cancelled,
            "no longer needed" or "not needed" or "nicht mehr nötig" or "nicht nötig" => NotMetReason.NoLongerNeeded,
            _ => null,
        };

    /// <summary>Whether the text says that they did not meet, with a reason or without.</summary>
    public static bool SaysNotMet(string text) =>
        YesOrNo.Parse(text) == false
        || ParseReason(text) is not null
        || CommandWords.Normalise(text)
            is "we did not meet"
                or "we didn't meet"
                or "did not meet"
                or "didn't meet"
                or "wir haben uns nicht getroffen"
                or "nicht getroffen"
                or "doch nicht";

    /// <summary>Whether the text says that there is nothing to add.</summary>
    public static bool SaysDone(string text) =>
        ParsePutOff(text) is not null
        || CommandWords.Normalise(text)
            is "done"
                or "finished"
                or "ready"
                or "nothing"
                or "nothing else"
                or "nothing more"
                or "that's all"
                or "that is all"
                or "leave it"
                or "none"
                or "fertig"
                or "nichts"
                or "nichts weiter"
                or "das war's"
                or "das ist alles"
                or "passt so";

    /// <summary>A takeaway or a next step, in words that call it so; null for any others.</summary>
    public static CheckInAnswer? ParseNoted(string text) =>
        Takeaway().Match(text.Trim()) is { Success: true } took ? new MeetingTookAway(took.Groups["what"].Value)
        : NextStep().Match(text.Trim()) is { Success: true } next ? new MeetingNextStep(next.Groups["what"].Value)
        : null;

    /// <summary>Returns null if the text does not ask to postpone or skip.</summary>
    public static PutOff? ParsePutOff(string text) =>
        CommandWords.Normalise(text) switch
        {
            "skip" or "skip this one" or "skip it" or "auslassen" or "überspringen" => PutOff.Skip,
            "tomorrow" or "later" or "snooze" or "ask me tomorrow" or "morgen" or "später" or "frag morgen" =>
                PutOff.UntilTomorrow,
            _ => null,
        };

    [GeneratedRegex(
        @"^((my )?take-?away( is| was)?|i took away|mitgenommen|(das )?nehme ich mit|ich nehme mit)\s*:?\s+(?<what>\S.*)$",
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.Singleline
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Takeaway();

    [GeneratedRegex(
        @"^((my )?next step( is| will be)?|(mein )?nächster schritt( ist)?)\s*:?\s+(?<what>\S.*)$",
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.Singleline
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex NextStep();
}

/// <summary>How a check-in is put off.</summary>
internal enum PutOff
{
    /// <summary>Ask again on the next working day.</summary>
    UntilTomorrow,

    /// <summary>Skip this check-in; the next one comes as scheduled.</summary>
    Skip,
}
