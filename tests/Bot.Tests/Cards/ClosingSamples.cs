using MentorBot.Bot.Closings;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>How a mentorship closes, typical and extreme.</summary>
internal sealed class ClosingSamples : ICardSamples
{
    /// <summary>As long as can be.</summary>
    public static readonly LookBackDraft LongWords = new(
        Awkward.Markup + Awkward.Long(400),
        true,
        Awkward.Markup + Awkward.Long(400),
        true,
        true
    );

    private static readonly LookBackDraft Said = new("Say no earlier", false, "Your honest questions", true, true);
    private static readonly MentorshipView Pair = Seen.Mentorship(MentorshipState.Active);
    private static readonly MentorshipView Circle = Seen.Many(MentorshipState.Active);
    private static readonly MentorshipView Over = Seen.Mentorship(MentorshipState.Completed);

    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample(
                        $"LookBackCards.Guide {i}",
                        LookBackCards.Guide(Seen.Mentorship(MentorshipState.Active, name), Running(Pair))
                    )
            ),
            new("LookBackCards.Guide in a circle", LookBackCards.Guide(Circle, Running(Circle))),
            new("LookBackCards.Write", LookBackCards.Write(Pair, Running(Pair))),
            new("LookBackCards.Write what is too long", LookBackCards.Write(Circle, Running(Circle), LongWords)),
            new("LookBackCards.Saved", LookBackCards.Saved(Pair, Running(Pair) with { Mine = Said })),
            new(
                "LookBackCards.Saved at length",
                LookBackCards.Saved(Circle, Running(Circle) with { Mine = LongWords })
            ),
            new("LookBackCards.Later", LookBackCards.Later(Pair, Running(Pair))),
            new("LookBackCards.None", LookBackCards.None()),
            new("ClosingCards.Of", ClosingCards.Of(Pair, Running(Pair))),
            new("ClosingCards.Completed", ClosingCards.Completed(Over, Ended(Over))),
            new("ClosingCards.Completed with nothing", ClosingCards.Completed(Over, Nothing(Over))),
            new("ClosingCards.Completed early", ClosingCards.Completed(Over, Ended(Over) with { IsOpen = true })),
            .. Seen.Crowds(MentorshipState.Completed)
                .Select(crowd => new CardSample(
                    $"ClosingCards.Completed {crowd.Name}",
                    ClosingCards.Completed(crowd.View, Full(crowd.View))
                )),
            new("PastCards.Page", PastCards.Page(Page(5, hasMore: true), Seen.Berlin)),
            new("PastCards.Page of nothing", PastCards.Page(Page(0, hasMore: false), Seen.Berlin)),
            new("FinishCards.Of", FinishCards.Of(Done(Pair, Pair.Partners[0].Id), A.Now)),
            .. Seen.Crowds(MentorshipState.Active)
                .SelectMany(crowd =>
                    new CardSample[]
                    {
                        new($"FinishCards.Confirm {crowd.Name}", FinishCards.Confirm(crowd.View)),
                        new(
                            $"FinishCards.Asked {crowd.Name}",
                            FinishCards.Asked(Done(crowd.View, crowd.View.Partners[0].Id), A.Now)
                        ),
                        new(
                            $"FinishCards.Waiting {crowd.Name}",
                            FinishCards.Waiting(Done(crowd.View, crowd.View.Me.Id), A.Now)
                        ),
                        new($"FinishCards.PutOff {crowd.Name}", FinishCards.PutOff(crowd.View)),
                        new($"FinishCards.Lapsed {crowd.Name}", FinishCards.Lapsed(crowd.View)),
                    }
                ),
            new("FinishCards.Confirm", FinishCards.Confirm(Pair)),
            new("FinishCards.Asked", FinishCards.Asked(Done(Pair, Pair.Partners[0].Id), A.Now)),
            new("FinishCards.Waiting", FinishCards.Waiting(Done(Pair, Pair.Me.Id), A.Now)),
            new("FinishCards.PutOff", FinishCards.PutOff(Pair)),
            new("FinishCards.Lapsed", FinishCards.Lapsed(Pair)),
        ];

    private static MentorshipView Done(MentorshipView view, PersonId person) =>
        view with
        {
            Finish = new FinishView([new DoneMember(person, A.Now)], HaveLookedBack: false),
        };

    private static ClosingView Running(MentorshipView view) =>
        Nothing(view) with
        {
            IsOver = false,
            IsOpen = true,
            EndsAt = A.Now.AddDays(14),
        };

    private static ClosingView Nothing(MentorshipView view) =>
        new(view.Id, A.Now, true, false, null, 0, 0, [], LookBackDraft.Blank, false, [], false);

    private static ClosingView Ended(MentorshipView view) =>
        Nothing(view) with
        {
            Sessions = 11,
            GoalsReached = 1,
            Goals = ["Give a talk"],
            Mine = Said,
            HaveLookedBack = true,
            Shared = [new SharedLookBack(view.Partners[0].Id, "Ask early", "Your patience")],
            AllStayInTouch = true,
        };

    private static ClosingView Full(MentorshipView view) =>
        Nothing(view) with
        {
            OpenUntil = A.Now.AddDays(9),
            IsOpen = true,
            Sessions = 200,
            GoalsReached = 60,
            Goals = [.. Enumerable.Repeat(Awkward.Long(200), FindClosings.MostGoals)],
            Mine = LongWords,
            HaveLookedBack = true,
            Shared = [.. view.Partners.Select(p => new SharedLookBack(p.Id, LongWords.Takeaway, LongWords.Thanks))],
            AllStayInTouch = true,
        };

    private static PastPage Page(int count, bool hasMore) =>
        new(
            [
                .. Enumerable.Repeat(
                    new PastMentorship(
                        Pair.Id,
                        Awkward.Markup,
                        MentoringModel.Circle,
                        A.Now,
                        [Awkward.LongName, Awkward.Markup]
                    ),
                    count
                ),
            ],
            hasMore ? 1 : 0,
            hasMore
        );
}
