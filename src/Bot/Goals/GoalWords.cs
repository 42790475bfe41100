using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Words that several cards about goals share.</summary>
internal static class GoalWords
{
    private const int LongestNames = 120;
    private const int LongestName = 60;
    private const int LongestInRecord = 90;

    public static string Names(Membership place) =>
        Listing.Clip(Listing.Of(place.Partners.Select(partner => partner.Name)), LongestNames);

    public static string NameOf(FellowMember partner) => Listing.Clip(partner.Name, LongestName);

    public static SafeText TitleOf(Membership place) =>
        !place.IsOfMany ? GoalText.TitlePair(Names(place))
        : place.Model == MentoringModel.Circle ? GoalText.TitleCircle
        : GoalText.TitleGroup;

    public static SafeText WhoSees(Membership place) =>
        place.IsOfMany ? GoalText.WhoSeesMany
        : place.Partners.Count == 0 ? GoalText.WhoSeesShort
        : GoalText.WhoSeesPair(Names(place));

    /// <summary>Whose goal it is.</summary>
    public static SafeText Whose(GoalView goal) =>
        goal.Owner is { } owner ? GoalText.EyebrowOf(NameOf(owner))
        : goal.IsShared ? GoalText.EyebrowShared
        : goal.Place.IsOfMany || goal.Place.Partners.Count == 0 ? GoalText.EyebrowMany
        : GoalText.EyebrowPair(Names(goal.Place));

    public static SafeText State(GoalState state) =>
        state switch
        {
            GoalState.Reached => GoalText.StateReached,
            GoalState.Dropped => GoalText.StateDropped,
            _ => GoalText.StateOpen,
        };

    /// <summary>A goal in the list of what is stored about its owner.</summary>
    public static CardElement Record(MyGoal goal, WorkingTime reader)
    {
        var (day, done) = (LocalDates.Day(goal.CreatedAt, reader), goal.Steps.Count(step => step.IsDone));
        return Say.Plain(
            goal.Steps.Count == 0
                ? GoalText.Record(day, Listing.Clip(goal.Title, LongestInRecord), State(goal.State))
                : GoalText.RecordSteps(
                    day,
                    Listing.Clip(goal.Title, LongestInRecord),
                    State(goal.State),
                    done,
                    goal.Steps.Count
                )
        );
    }
}
