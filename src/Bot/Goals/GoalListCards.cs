using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Goals;

/// <summary>Cards that list goals, and the mentorships that have some.</summary>
internal static class GoalListCards
{
    /// <summary>Goals that are shown; a card has no room for more.</summary>
    private const int MostShown = 10;

    /// <summary>Settled ones among them.</summary>
    private const int MostSettled = 3;

    public static Card List(GoalsView view) =>
        !view.Place.IsOpen ? Over(view)
        : Sections(view).ToList() is { Count: > 0 } sections ? Filled(view.Place, sections)
        : Empty(view.Place);

    private static Card Filled(Membership place, IReadOnlyList<CardElement> sections) =>
        new Card(
            GoalWords.TitleOf(place),
            [.. sections, Say.Quiet(GoalWords.WhoSees(place))],
            Press.Primary(GoalText.NewGoal, new WriteGoal(place.Id, "")),
            Press.Plain(LinkText.Agreement, new ShowAgreement(place.Id)),
            Press.Plain(GoalText.MyMentorships, new ShowMentorships())
        ).Asking(QuestionKind.Goals, place.Id.Value);

    private static Card Empty(Membership place) =>
        new Card(
            GoalText.NoneTitle,
            [
                Say.Plain(place.IsOfMany ? GoalText.NoneMany : GoalText.NonePair(GoalWords.Names(place))),
                Say.Quiet(GoalWords.WhoSees(place)),
            ],
            Press.Primary(GoalText.NewGoal, new WriteGoal(place.Id, "")),
            Press.Plain(LinkText.Agreement, new ShowAgreement(place.Id)),
            Press.Plain(GoalText.MyMentorships, new ShowMentorships())
        ).Asking(QuestionKind.Goals, place.Id.Value);

    private static Card Over(GoalsView view) =>
        new(
            GoalText.OverTitle,
            [
                Say.Plain(view.Goals.Count == 0 ? GoalText.OverNone : GoalText.OverLead),
                .. view.Goals.Take(MostShown).Select(GoalTiles.Of),
            ],
            Press.Plain(GoalText.MyMentorships, new ShowMentorships())
        );

    /// <summary>Asks which mentorship's goals are to be shown.</summary>
    public static Card Which(IReadOnlyList<Membership> places) =>
        new(GoalText.WhichTitle, [Say.Plain(GoalText.WhichLead), .. Tiles(places, place => new ShowGoals(place.Id))]);

    /// <summary>Asks which mentorship a new goal is for.</summary>
    /// <param name="places">Running mentorships.</param>
    /// <param name="title">The goal that was typed; "" for none yet.</param>
    public static Card WhichFor(IReadOnlyList<Membership> places, string title) =>
        new(
            GoalText.WhichForTitle,
            [
                .. title.Length == 0 ? Array.Empty<CardElement>() : [Say.Said(title)],
                .. Tiles(places, place => new WriteGoal(place.Id, title)),
            ]
        );

    /// <summary>For somebody who is in no running mentorship.</summary>
    public static Card NoMentorship() =>
        new(
            GoalText.NoMentorshipTitle,
            [Say.Plain(GoalText.NoMentorshipLead)],
            Press.Plain(GoalText.MyMentorships, new ShowMentorships())
        );

    private static IEnumerable<Container> Tiles(IEnumerable<Membership> places, Func<Membership, Button> opens) =>
        places
            .Take(MostShown)
            .Select(place => Layout.Tile(NameOf(place), [SafeText.Of(place.Cohort)], NameOf(place), opens(place)));

    private static SafeText NameOf(Membership place) =>
        !place.IsOfMany ? SafeText.Of(GoalWords.Names(place))
        : place.Model == MentoringModel.Circle ? GoalText.WhichCircle(GoalWords.Names(place))
        : GoalText.WhichGroup(GoalWords.Names(place));

    private static IEnumerable<CardElement> Sections(GoalsView view)
    {
        var open = view.Goals.Where(goal => goal.State == GoalState.Open).ToList();
        var settled = view.Goals.Where(goal => goal.State != GoalState.Open && goal.IsMine).Take(MostSettled).ToList();
        var reached = view.Goals.Where(goal => goal is { State: GoalState.Reached, IsMine: false }).Take(MostSettled);
        var shown = open.OrderByDescending(goal => goal.IsMine).Take(MostShown - (2 * MostSettled)).ToList();
        return
        [
            .. Section(GoalText.Mine, shown.Where(goal => goal is { IsMine: true, IsShared: false })),
            .. Section(GoalText.Shared, shown.Where(goal => goal.IsShared)),
            .. Section(OfOthers(view.Place), shown.Where(goal => !goal.IsMine).Concat(reached)),
            .. open.Count > shown.Count
                ? [Say.Quiet(GoalText.Hidden(open.Count - shown.Count))]
                : Array.Empty<CardElement>(),
            .. Section(GoalText.Settled, settled),
        ];
    }

    private static SafeText OfOthers(Membership place) =>
        place.IsOfMany ? GoalText.OfOthers : GoalText.OfPartner(GoalWords.Names(place));

    private static IEnumerable<CardElement> Section(SafeText name, IEnumerable<GoalView> goals)
    {
        CardElement[] tiles = [.. goals.Select(GoalTiles.Of)];
        return tiles.Length == 0 ? [] : [Say.Subheading(name), .. tiles];
    }
}
