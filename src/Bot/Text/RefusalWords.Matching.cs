using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about matching, for coordinators.</summary>
internal static partial class RefusalWords
{
    private static string? OfMatching(Refusal refusal) =>
        refusal switch
        {
            MatchWeightsOutOfRange r =>
                $"The weights of a match add up to {r.Sum}; each must be 0 to 1000, and together they must make 1000.",
            InclusionWithoutGoal =>
                "Inclusion has a weight, and the cohort has no inclusion goal. State the goal, or set the weight to 0.",
            CohortTooLarge r => $"I can match up to {r.Most} people at once, and {r.People} are waiting.",
            CircleSizesOutOfRange r =>
                $"Circles of {r.Smallest} to {r.Largest} people cannot be made. Choose sizes from {MatchRules.SmallestCircle} to {MatchRules.LargestCircle}, the smaller first.",
            TooFewForCircle r =>
                $"{r.People} people wait for a match, and a circle takes at least {r.Smallest}, so no circle can be made.",
            PreviewIsOutdated r =>
                $"Something has changed in {r.Cohort} since that preview, so nothing was approved. This is a fresh one.",
            PreviewIsSuperseded r => $"There is a newer preview of {r.Cohort}, so nothing was approved. This is it.",
            _ => OfRuns(refusal) ?? OfLocks(refusal),
        };

    private static string? OfRuns(Refusal refusal) =>
        refusal switch
        {
            MatchRunBroke =>
                "The run failed several times, for a reason on our side. Try again; if it fails once more, tell whoever runs this bot.",
            MatchIsBeingApproved r =>
                $"The match of {r.Cohort} is being approved at this moment. Look again in a minute.",
            NewerRunIsUnderWay r =>
                $"A newer run of {r.Cohort} is on its way, so nothing was approved. Wait for it, or cancel it.",
            MatchRunIsOver r => $"That run of {r.Cohort} {StateWords.Of(r.State)}, so nothing was changed.",
            ChoosePairs { Needed: 2 } => "Choose exactly two pairs to swap their partners. Nothing was changed.",
            ChoosePairs => "Choose at least one pair. Nothing was changed.",
            LockedElsewhere { Name: var name, Places: 1 } =>
                $"{Short(name)} is in another locked pair and has room for one. Take that lock back first.",
            LockedElsewhere r =>
                $"{Short(r.Name)} has room for {r.Places} and is in as many locked pairs. Take one of those locks back first.",
            NobodySignedUp { Said: "" } => "Write the names of two people. Nothing was changed.",
            NobodySignedUp r => $"Nobody in this cohort is called {Listing.Quote(r.Said)}. Nothing was changed.",
            SeveralSignedUp r =>
                $"Several people in this cohort are called {Listing.Quote(r.Said)}. Did you mean {Listing.Of(r.People.Select(EnrolmentWords.ColleagueOf), end: ListEnd.Or)}? Write the whole name or the e-mail address. Nothing was changed.",
            OnePersonTwice r => $"Both names are {Short(r.Name)}'s. A pair takes two people. Nothing was changed.",
            PriceIsNotKnown =>
                "What that costs cannot be worked out here: lock or bar the two, and the next run shows it.",
            NothingToRepeat r => $"{r.Cohort} has no finished run that could be repeated.",
            _ => null,
        };

    private static string? OfLocks(Refusal refusal) =>
        refusal switch
        {
            LockIsNoPair =>
                "A locked pair cannot be made: one of the two cannot be matched now, or their roles do not go together. Remove that lock.",
            LockedAndBarred => "The same pair is locked and barred. Remove one of the two.",
            LockedTooOften r => $"Somebody is in {r.Locks} locked pairs and has room for {r.Places}. Remove a lock.",
            LockedCircleTooLarge r =>
                $"{r.People} people are locked into one circle, and a circle takes at most {r.Largest}. Remove a lock.",
            LockedCircleApart => $"Locks put two people into one circle, and {KeptApart}. Remove a lock.",
            LockedCircleWithoutLanguage r =>
                $"{r.People} people are locked into one circle and have no language common to all of them. Remove a lock.",
            // One sentence for every rule: if the others were named, the unnamed one would be recognisable as a private
            // wish.
            LockBreaksRule => $"A locked pair cannot be made: {KeptApart}. Remove that lock.",
            _ => null,
        };

    /// <summary>Why two people cannot be paired; worded the same for every rule, so that it does not reveal a private wish.</summary>
    public const string KeptApart =
        "a rule of matching keeps the two apart, such as language, hours, levels, the reporting line, having met before, or a private wish";
}
