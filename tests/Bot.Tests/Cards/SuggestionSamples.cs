using MentorBot.Bot.Suggestions;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class ShortlistSamples : ICardSamples
{
    private static readonly WorkingTime Berlin = WorkingTime.Default("Europe/Berlin");
    private static readonly List<string> Skills = [.. Enumerable.Range(0, 40).Select(n => Awkward.Long(38) + n)];

    public IEnumerable<CardSample> All =>
        [
            new("ShortlistCards.Ask with too much of everything", ShortlistCards.Ask(Wild())),
            new($"ShortlistCards.Ask {UsualSamples.Mark}", ShortlistCards.Ask(Usual())),
            new("ShortlistCards.Ask where nobody is left", ShortlistCards.Ask(Usual() with { People = [] })),
            new("ShortlistCards.Reminder", ShortlistCards.Reminder(Wild())),
            new($"ShortlistCards.Reminder {UsualSamples.Mark}", ShortlistCards.Reminder(Usual())),
            new("ShortlistCards.Of answered", ShortlistCards.Of(Wild() with { AnsweredAt = A.Now })),
            new("ShortlistCards.Of without preference", ShortlistCards.Of(Indifferent())),
            new($"ShortlistCards.Of {UsualSamples.Mark}", ShortlistCards.Of(Usual() with { AnsweredAt = A.Now })),
            new("ShortlistCards.Over", ShortlistCards.Over(Wild())),
            new("ShortlistCards.Over answered", ShortlistCards.Over(Wild() with { AnsweredAt = A.Now })),
            new($"ShortlistCards.Over {UsualSamples.Mark}", ShortlistCards.Over(Usual() with { AnsweredAt = A.Now })),
            new("ShortlistCards.Which of none", ShortlistCards.Which([])),
            new("ShortlistCards.Which of many", ShortlistCards.Which([.. Enumerable.Repeat(Wild(), 5)])),
            new($"ShortlistCards.Which {UsualSamples.Mark}", ShortlistCards.Which([Usual(), Usual()])),
        ];

    internal static ShortlistView Usual() =>
        View(
            "Spring peers",
            MentoringRole.Peer,
            [
                Person(1, "Jonas Weber", "Finance", ["SQL"], SuggestionAnswer.Second),
                Person(2, "Priya Raman", "Sales", ["SQL", "Negotiation"], SuggestionAnswer.First),
                Person(3, "Noah Williams", "People", ["Writing"], SuggestionAnswer.RatherNot),
            ]
        );

    private static ShortlistView Wild() =>
        View(
            Awkward.Markup[..70],
            MentoringRole.Mentee,
            [
                .. Enumerable
                    .Range(1, Shortlist.Most)
                    .Select(n => Person(n, Awkward.Names[n], Awkward.Markup, Skills, (SuggestionAnswer)n)),
            ]
        ) with
        {
            SomebodyLeft = true,
        };

    private static ShortlistView Indifferent()
    {
        var view = Usual();
        return view with
        {
            AnsweredAt = A.Now,
            People = [.. view.People.Select(p => p with { Answer = SuggestionAnswer.NoPreference })],
        };
    }

    private static ShortlistView View(string cohort, MentoringRole role, IReadOnlyList<SuggestedPerson> people) =>
        new(
            Ids.New<ShortlistId>(A.Now),
            Ids.New<CohortId>(A.Now),
            cohort,
            MentoringModel.PeerPairs,
            new(role, ["Leadership"], ["SQL", "Negotiation"], Berlin),
            A.Now.AddDays(3),
            TakesAnswers: true,
            AnsweredAt: null,
            people,
            SomebodyLeft: false
        );

    private static SuggestedPerson Person(
        int position,
        string name,
        string department,
        IReadOnlyList<string> offers,
        SuggestionAnswer answer
    ) =>
        new(
            position,
            name,
            department,
            "Analyst",
            MentoringRole.Peer,
            offers,
            ["Leadership"],
            [
                new(ScoreTermKind.Goals, 370, [.. offers, "Leadership"]),
                new(ScoreTermKind.OverlapHours, 150, ["7.5"]),
                new(ScoreTermKind.OtherDepartment, 75, [department, "Engineering"]),
            ],
            answer
        );
}

internal sealed class RoundSamples : ICardSamples
{
    private static readonly WorkingTime Berlin = WorkingTime.Default("Europe/Berlin");

    public IEnumerable<CardSample> All =>
        [
            new("RoundCards.Round nobody asked", RoundCards.Round(News(null), Berlin)),
            new("RoundCards.Round not offered", RoundCards.Round(News(null) with { Offered = false }, Berlin)),
            new("RoundCards.Round being prepared", RoundCards.Round(News(Open with { IsPrepared = false }), Berlin)),
            new($"RoundCards.Round {UsualSamples.Mark}", RoundCards.Round(News(Open, "Spring peers"), Berlin)),
            new("RoundCards.Round closed", RoundCards.Round(News(Over), Berlin)),
            new("RoundCards.Round for nobody", RoundCards.Round(News(Over with { Asked = 0 }), Berlin)),
            new("RoundCards.Round impossible", RoundCards.Round(News(Over with { IsImpossible = true }), Berlin)),
            new("RoundCards.Round of a cohort gone on", RoundCards.Round(GoneOn, Berlin)),
            new("RoundCards.Closed", RoundCards.Closed(News(Over))),
            new($"RoundCards.Closed {UsualSamples.Mark}", RoundCards.Closed(News(Over, "Spring peers"))),
        ];

    internal static SuggestionStatus Open => new(A.Now.AddDays(3), true, true, false, 24, 17);

    private static SuggestionStatus Over => Open with { TakesAnswers = false };

    private static SuggestionNews GoneOn => News(Over) with { State = CohortState.Active };

    private static SuggestionNews News(SuggestionStatus? last, string? cohort = null) =>
        new(Ids.New<CohortId>(A.Now), cohort ?? Awkward.Markup[..70], CohortState.Matching, Offered: true, last);
}
