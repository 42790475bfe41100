using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Agreements;

/// <summary>Names for what can be chosen.</summary>
internal static class AgreementWords
{
    private const int LongestNames = 120;

    public static SafeText Of(Hope hope) =>
        hope switch
        {
            Hope.Skill => AgreementText.HopeSkill,
            Hope.Career => AgreementText.HopeCareer,
            Hope.Perspective => AgreementText.HopePerspective,
            Hope.Network => AgreementText.HopeNetwork,
            _ => AgreementText.HopeEncouragement,
        };

    public static SafeText Of(MeetingCadence cadence) =>
        cadence switch
        {
            MeetingCadence.Weekly => AgreementText.CadenceWeekly,
            MeetingCadence.EveryTwoWeeks => AgreementText.CadenceEveryTwoWeeks,
            _ => AgreementText.CadenceMonthly,
        };

    public static SafeText Of(MeetingChannel channel) =>
        channel switch
        {
            MeetingChannel.InPerson => AgreementText.ChannelInPerson,
            MeetingChannel.Video => AgreementText.ChannelVideo,
            MeetingChannel.Phone => AgreementText.ChannelPhone,
            _ => AgreementText.ChannelMixed,
        };

    public static SafeText Of(FeedbackStyle style) =>
        style switch
        {
            FeedbackStyle.Straight => AgreementText.FeedbackStraight,
            FeedbackStyle.Gentle => AgreementText.FeedbackGentle,
            _ => AgreementText.FeedbackWhenAsked,
        };

    public static SafeText Of(LearningStyle style) =>
        style switch
        {
            LearningStyle.Talking => AgreementText.LearningTalking,
            LearningStyle.Reading => AgreementText.LearningReading,
            LearningStyle.Watching => AgreementText.LearningWatching,
            _ => AgreementText.LearningDoing,
        };

    public static SafeText Of(Confidentiality confidentiality) =>
        confidentiality switch
        {
            Confidentiality.BetweenUs => AgreementText.ConfidentialityBetweenUs,
            Confidentiality.AskFirst => AgreementText.ConfidentialityAskFirst,
            _ => AgreementText.ConfidentialityIdeasMayTravel,
        };

    public static SafeText Of(Boundaries boundaries) =>
        boundaries == Boundaries.None
            ? AgreementText.BoundariesNone
            : Joined(All(boundaries).Select(boundary => NameOf(boundary)));

    /// <summary>Each one of a set.</summary>
    public static IEnumerable<Boundaries> All(Boundaries boundaries) =>
        Enum.GetValues<Boundaries>().Where(one => one != Boundaries.None && boundaries.HasFlag(one));

    public static SafeText NameOf(Boundaries one) =>
        one switch
        {
            Boundaries.WorkingHours => AgreementText.BoundariesWorkingHours,
            Boundaries.WorkTopics => AgreementText.BoundariesWorkTopics,
            _ => AgreementText.BoundariesNoMessages,
        };

    public static IReadOnlyList<(SafeText Question, SafeText Answer)> Of(ExpectationAnswers answers) =>
        [
            (AgreementText.HopeLabel, Of(answers.Hope)),
            (AgreementText.CadenceLabel, Of(answers.Cadence)),
            (AgreementText.ChannelLabel, Of(answers.Channel)),
            (AgreementText.FeedbackLabel, Of(answers.Feedback)),
            (AgreementText.LearningLabel, Of(answers.Learning)),
            (AgreementText.BoundariesLabel, Of(answers.Boundaries)),
        ];

    public static IReadOnlyList<(SafeText Name, SafeText Term)> Of(AgreementTerms terms) =>
        [
            (AgreementText.TermCadence, Of(terms.Cadence)),
            (AgreementText.TermChannel, Of(terms.Channel)),
            (AgreementText.TermMinutes, AgreementText.Minutes(terms.Minutes)),
            (AgreementText.TermConfidentiality, Of(terms.Confidentiality)),
            (AgreementText.TermBoundaries, Of(terms.Boundaries)),
        ];

    public static SafeText Joined(IEnumerable<SafeText> words) =>
        new(string.Join(", ", words.Select(word => word.Value)));

    public static string Names(IEnumerable<FellowMember> people) =>
        Listing.Clip(Listing.Of(people.Select(person => person.Name)), LongestNames);

    /// <summary>What somebody expects, in the list of what is stored about them.</summary>
    public static CardElement Record(MyExpectations said, WorkingTime reader) =>
        Say.Plain(
            AgreementText.RecordExpectations(
                LocalDates.Day(said.AnsweredAt, reader),
                Joined(Of(said.Answers).Select(answer => answer.Answer))
            )
        );

    /// <inheritdoc cref="Record(MyExpectations, WorkingTime)"/>
    public static CardElement Record(MyAgreement signed, WorkingTime reader) =>
        Say.Plain(
            AgreementText.RecordAgreement(
                LocalDates.Day(signed.SignedAt, reader),
                Joined(Of(signed.Terms).Select(term => term.Term))
            )
        );
}
