using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals while signing up.</summary>
internal static partial class RefusalWords
{
    private static string? OfEnrolment(Refusal refusal) =>
        refusal switch
        {
            CannotTakePart => EnrolmentRefusalText.CannotTakePart.Plain,
            NothingSaid r => Needed(r.Step),
            AnswerNotUnderstood r => Sentences(
                EnrolmentRefusalText.Unclear(Listing.Quote(r.Said)),
                Guess(r.Meant),
                Expected(r.Step)
            ),
            AnswerTooLong r => EnrolmentRefusalText.TooLong(r.Most).Plain,
            UnknownSkills r => OfSkills(r),
            SkillListIsFull => EnrolmentRefusalText.ListIsFull.Plain,
            UnknownLanguages r => EnrolmentRefusalText.UnknownLanguages(Quotes(r.Unknown)).Plain,
            TooManyLanguages r => EnrolmentRefusalText.TooManyLanguages(r.Most).Plain,
            UnknownZone r => EnrolmentRefusalText.UnknownZone(Listing.Quote(r.Said)).Plain,
            HoursBackwards => EnrolmentRefusalText.HoursBackwards.Plain,
            CapacityOutOfRange { Least: var least, Most: var most } => least == most
                ? EnrolmentRefusalText.OnlyCapacity(most).Plain
                : EnrolmentRefusalText.CapacityRange(least, most).Plain,
            UnknownColleagues { Unknown.Count: 0 } => EnrolmentRefusalText.UnknownPick.Plain,
            UnknownColleagues r => EnrolmentRefusalText.UnknownColleagues(Quotes(r.Unknown)).Plain,
            AmbiguousColleague r => EnrolmentRefusalText
                .Ambiguous(Listing.Quote(r.Said), Listing.Of(r.People.Select(EnrolmentWords.ColleagueOf)))
                .Plain,
            TooManyColleagues r => EnrolmentRefusalText.TooManyColleagues(r.Most).Plain,
            EnrolmentIncomplete r => $"{EnrolmentRefusalText.Incomplete.Plain} {Needed(r.Missing)}",
            _ => null,
        };

    private static string Needed(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.SkillsOffered => EnrolmentRefusalText.NeedSkills.Plain,
            EnrolmentStep.GoalsWanted => EnrolmentRefusalText.NeedGoals.Plain,
            EnrolmentStep.Interests => EnrolmentRefusalText.NeedInterests.Plain,
            EnrolmentStep.Languages => EnrolmentRefusalText.NeedLanguages.Plain,
            EnrolmentStep.Availability => EnrolmentRefusalText.NeedDay.Plain,
            _ => Sentences(EnrolmentRefusalText.NeedAnswer, Expected(step)),
        };

    private static SafeText Expected(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role => EnrolmentRefusalText.ExpectRole,
            EnrolmentStep.Level => EnrolmentRefusalText.ExpectLevel(
                Listing.Of(Enum.GetValues<ExperienceLevel>().Select(EnrolmentWords.Of), end: ListEnd.Or)
            ),
            EnrolmentStep.Availability => EnrolmentRefusalText.ExpectHours,
            EnrolmentStep.Format => EnrolmentRefusalText.ExpectFormat,
            EnrolmentStep.Capacity => EnrolmentRefusalText.ExpectNumber,
            EnrolmentStep.NotWith => EnrolmentRefusalText.ExpectNames,
            EnrolmentStep.Review => EnrolmentRefusalText.ExpectReview,
            _ => EnrolmentRefusalText.ExpectList,
        };

    private static string OfSkills(UnknownSkills refusal)
    {
        var names = refusal.Allowed.Select(SkillCatalogue.NameOf).ToList();
        var meant = refusal
            .Unknown.Select(word => Nearest.To(word, names.Concat(refusal.Allowed)))
            .OfType<string>()
            .Select(SkillCatalogue.NameOf)
            .Distinct();
        var said = Quotes(refusal.Unknown);
        return Sentences(
            refusal.Unknown.Count == 1
                ? EnrolmentRefusalText.UnknownSkill(said)
                : EnrolmentRefusalText.UnknownSkills(said),
            Guess(Listing.Of(meant)),
            EnrolmentRefusalText.ChooseFrom(Listing.Of(names, most: 40)),
            EnrolmentRefusalText.OrOwn
        );
    }

    private static SafeText? Guess(string? meant) =>
        meant is { Length: > 0 } ? EnrolmentRefusalText.DidYouMean(meant) : null;

    private static string Sentences(params IEnumerable<SafeText?> sentences) =>
        string.Join(' ', sentences.OfType<SafeText>().Select(sentence => sentence.Plain));

    private static string Quotes(IReadOnlyList<string> words) => Listing.Of(words.Select(Listing.Quote), most: 3);
}
