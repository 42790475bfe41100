using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Lists of cohorts, for coordinators.</summary>
internal static class CohortListCards
{
    public const string Chosen = "cohort";

    /// <summary>More are chosen from a list, because their tiles would make the card too large for Teams.</summary>
    private const int MostTiles = 8;

    public static Card List(IReadOnlyList<CohortLine> cohorts, WorkingTime reader) =>
        cohorts.Count == 0
            ? new(
                CohortText.EmptyTitle,
                [Say.Plain(CohortText.EmptyLead)],
                Press.Primary(CohortText.New, new OfferNewCohort()),
                Press.Plain(CohortText.Past, new ShowPastCohorts()),
                Press.Plain(CohortText.Help, new ShowHelp())
            )
            : new(
                CohortText.ListTitle,
                [.. Lines(cohorts, reader)],
                [
                    .. OpenChosen(cohorts),
                    Press.Plain(CohortText.New, new OfferNewCohort()),
                    Press.Plain(CohortText.Past, new ShowPastCohorts()),
                ]
            );

    public static Card Past(IReadOnlyList<CohortLine> cohorts, WorkingTime reader) =>
        new(
            CohortText.PastTitle,
            [.. cohorts.Count == 0 ? [Say.Plain(CohortText.PastEmpty)] : Lines(cohorts, reader)],
            [.. OpenChosen(cohorts), Press.Plain(CohortText.Current, new ShowCohorts())]
        );

    /// <summary>Asks which cohort is to be edited.</summary>
    public static Card ToEdit(IReadOnlyList<CohortLine> cohorts) =>
        new(
            CohortFormText.EditWhich,
            [
                .. cohorts
                    .Take(MostTiles)
                    .Select(cohort =>
                        Layout.Tile(
                            Name(cohort),
                            [StateWords.Short(cohort.State)],
                            CohortFormText.EditTitle(Short(cohort.Name)),
                            new ShowEditCohort(cohort.Id)
                        )
                    ),
            ],
            Press.Plain(CohortText.All, new ShowCohorts())
        );

    private static IEnumerable<CardElement> Lines(IReadOnlyList<CohortLine> cohorts, WorkingTime reader) =>
        cohorts.Count <= MostTiles
            ? cohorts.Select(cohort => Tile(cohort, reader))
            :
            [
                new ChoiceInput(
                    Chosen,
                    CohortText.Choose.Plain,
                    [.. cohorts.Select(cohort => Say.Choice(cohort.Name, cohort.Id.ToString()))]
                )
                {
                    Value = cohorts[0].Id.ToString(),
                },
            ];

    private static Container Tile(CohortLine cohort, WorkingTime reader) =>
        Layout.Tile(
            Name(cohort),
            cohort.IsMatchedAtNight
                ? [CohortText.LineContinuous(cohort.Waiting, cohort.Matched)]
                : [State(cohort, reader), CohortText.LineCounts(cohort.TakingPart, cohort.Running)],
            CohortText.Open(Short(cohort.Name)),
            new ShowCohort(cohort.Id)
        );

    private static SafeText State(CohortLine cohort, WorkingTime reader) =>
        !cohort.IsContinuous && cohort.State is CohortState.Draft or CohortState.Enrolling
            ? CohortText.LineUntil(
                StateWords.Short(cohort.State),
                LocalDates.Day(cohort.Days?.EnrolmentCloses, cohort.EnrolmentClosesAt, reader)
            )
            : StateWords.Short(cohort.State);

    private static IEnumerable<CardAction> OpenChosen(IReadOnlyList<CohortLine> cohorts) =>
        cohorts.Count <= MostTiles ? [] : [Press.Primary(CohortText.OpenChosen, new ChooseCohort())];

    private static SafeText Name(CohortLine cohort) => SafeText.Of(cohort.Name);

    private static string Short(string name) => Listing.Clip(name, 40);
}
