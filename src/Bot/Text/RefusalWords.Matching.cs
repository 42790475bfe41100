using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about matching, for coordinators.</summary>
internal static partial class RefusalWords
{
    /// <summary>Why two people cannot be paired; worded the same for every rule, so that it does not reveal a private wish.</summary>
    public static SafeText KeptApart => MatchRefusalText.KeptApart;

    private static string? OfMatching(Refusal refusal) =>
        (OfPreviews(refusal) ?? OfRuns(refusal) ?? OfNamedPairs(refusal) ?? OfLocks(refusal))?.Plain;

    private static SafeText? OfPreviews(Refusal refusal) =>
        refusal switch
        {
            MatchWeightsOutOfRange r => MatchRefusalText.Weights(r.Sum.ToString("N0", CultureInfo.CurrentCulture)),
            InclusionWithoutGoal => MatchRefusalText.InclusionWithoutGoal,
            CohortTooLarge r => MatchRefusalText.TooLarge(r.Most, r.People),
            CircleSizesOutOfRange r => MatchRefusalText.CircleSizes(
                r.Smallest,
                r.Largest,
                MatchRules.SmallestCircle,
                MatchRules.LargestCircle
            ),
            TooFewForCircle r => MatchRefusalText.TooFewForCircle(r.People, r.Smallest),
            PreviewIsOutdated r => MatchRefusalText.Outdated(r.Cohort),
            PreviewIsSuperseded r => MatchRefusalText.Superseded(r.Cohort),
            _ => null,
        };

    private static SafeText? OfRuns(Refusal refusal) =>
        refusal switch
        {
            MatchRunBroke => MatchRefusalText.Broke,
            MatchIsBeingApproved r => MatchRefusalText.BeingApproved(r.Cohort),
            NewerRunIsUnderWay r => MatchRefusalText.NewerUnderWay(r.Cohort),
            MatchRunIsOver r => StateWords.OfRun(r.State, r.Cohort),
            MatchedAtNight r => MatchRefusalText.MatchedAtNight(r.Cohort),
            NothingToRepeat r => MatchRefusalText.NothingToRepeat(r.Cohort),
            _ => null,
        };

    private static SafeText? OfNamedPairs(Refusal refusal) =>
        refusal switch
        {
            ChoosePairs { Needed: 2 } => MatchRefusalText.ChooseTwo,
            ChoosePairs => MatchRefusalText.ChooseOne,
            LockedElsewhere r => MatchRefusalText.LockedElsewhere(Short(r.Name), r.Places),
            NobodySignedUp { Said: "" } => MatchRefusalText.NameTwo,
            NobodySignedUp r => MatchRefusalText.NobodyCalled(Listing.Quote(r.Said)),
            SeveralSignedUp r => MatchRefusalText.SeveralCalled(
                Listing.Quote(r.Said),
                Listing.Of(r.People.Select(EnrolmentWords.ColleagueOf), end: ListEnd.Or)
            ),
            OnePersonTwice r => MatchRefusalText.SamePerson(Short(r.Name)),
            PriceIsNotKnown => MatchRefusalText.PriceUnknown,
            _ => null,
        };

    private static SafeText? OfLocks(Refusal refusal) =>
        refusal switch
        {
            LockIsNoPair => MatchRefusalText.LockNoPair,
            LockedAndBarred => MatchRefusalText.LockedAndBarred,
            LockedTooOften r => MatchRefusalText.LockedTooOften(r.Locks, r.Places),
            LockedCircleTooLarge r => MatchRefusalText.LockedCircleTooLarge(r.People, r.Largest),
            LockedCircleApart => MatchRefusalText.LockedCircleApart(KeptApart),
            LockedCircleWithoutLanguage r => MatchRefusalText.LockedCircleLanguage(r.People),
            // One sentence for every rule: if the others were named, the unnamed one would be recognisable as a private
            // wish.
            LockBreaksRule => MatchRefusalText.LockBreaksRule(KeptApart),
            _ => null,
        };
}
