using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class CohortSamples : ICardSamples
{
    private static readonly WorkingTime Berlin = WorkingTime.Default("Europe/Berlin");
    private static readonly CohortId Id = Ids.New<CohortId>(A.Now);
    private static readonly List<string> Skills =
    [
        .. Enumerable.Range(10, Cohort.MaxSkills).Select(n => Awkward.Long(Cohort.MaxSkillLength - 2) + n),
    ];

    public IEnumerable<CardSample> All =>
        [
            new("CohortCards.List without any", CohortCards.List([], Berlin)),
            new("CohortCards.List of three", CohortCards.List([.. Lines(3)], Berlin)),
            new("CohortCards.List of many", CohortCards.List([.. Lines(ListCohorts.Most)], Berlin)),
            .. Enum.GetValues<CohortState>().Select(Cohort_),
            new("CohortCards.ConfirmCancel", CohortCards.ConfirmCancel(Status(CohortState.Active))),
            new("NewCohortCards.Offer", NewCohortCards.Offer()),
            new("NewCohortCards.Form", NewCohortCards.Form(NewCohortFields.Suggested(A.Now, Berlin))),
            new("NewCohortCards.Form with mistakes", NewCohortCards.Form(Wild).Warning(Awkward.Markup)),
            new("NewCohortCards.Dialog", NewCohortCards.Dialog(Wild)),
            .. Enum.GetValues<MentoringModel>()
                .SelectMany(model =>
                    new[]
                    {
                        new CardSample($"RulesCards.Rules of {model}", RulesCards.Rules(Ruled(model))),
                        new(
                            $"CohortCards.Cohort of {model}",
                            CohortCards.Cohort(Status(CohortState.Enrolling) with { Cohort = Ruled(model) }, Berlin)
                        ),
                    }
                ),
            new("InviteCards.Invite", InviteCards.Invite(Facts(CohortState.Enrolling), [])),
            new("InviteCards.Invite to many", InviteCards.Invite(Facts(CohortState.Enrolling), Departments)),
        ];

    private static NewCohortFields Wild =>
        new(Id, Awkward.Long(10_000), Awkward.Long(10_000), null, Awkward.Long(10_000), null, null, null);

    private static IReadOnlyList<DepartmentSize> Departments =>
        [.. Enumerable.Range(0, ListDepartments.Most).Select(n => new DepartmentSize($"{Awkward.Markup} {n}", n))];

    private static IEnumerable<CohortLine> Lines(int count) =>
        Enumerable
            .Range(0, count)
            .Select(n => new CohortLine(Id, Name(n), CohortState.Active, A.Now.AddDays(n), n, n * 2));

    private static string Name(int n) => n % 2 == 0 ? Awkward.Long(Cohort.MaxNameLength) : Awkward.Markup[..60];

    private static CardSample Cohort_(CohortState state) =>
        new($"CohortCards.Cohort that is {state}", CohortCards.Cohort(Status(state), Berlin).Saying("Done."));

    internal static CohortFacts Facts(CohortState state) =>
        new(
            Id,
            Awkward.Markup[..70],
            Awkward.Long(Cohort.MaxPurposeLength),
            MentoringModel.OneToOne,
            state,
            Skills,
            A.Now.AddDays(14),
            A.Now.AddDays(21),
            A.Now.AddDays(200)
        );

    /// <summary>A cohort with every rule set, and texts of maximum length.</summary>
    private static CohortFacts Ruled(MentoringModel model) =>
        Facts(CohortState.Enrolling) with
        {
            Model = model,
            Policy = new CohortPolicy
            {
                SuggestionsFirst = true,
                Inclusion = new InclusionGoal(
                    Awkward.Long(NewRules.MaxStatementLength),
                    [.. Enumerable.Repeat(Awkward.Markup[..NewRules.MaxGroupLength], NewRules.MaxGroups)]
                ),
            },
        };

    private static CohortStatus Status(CohortState state) =>
        new(
            Facts(state),
            new(40, 3, 20, 10, 2, 1),
            new(5, 4, 3, 2, 1),
            30,
            [.. Awkward.Names.Select((name, n) => new NeedsAttention(AttentionReason.Silent, [name, $"{n}"], A.Now))],
            MoreNeedAttention: true
        )
        {
            Unreachable = new(
                1_000,
                [.. Awkward.Names.Select((name, n) => new UnreachablePerson(name, (ReachProblem)(n % 4), A.Now))]
            ),
            SuggestionsFirst = true,
            Suggestions = RoundSamples.Open,
        };
}

internal sealed class CohortNoticeSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("CohortNoticeCards.Invitation", CohortNoticeCards.Invitation(Notice(CohortState.Enrolling))),
            new("CohortNoticeCards.EnrolmentClosed", CohortNoticeCards.EnrolmentClosed(Notice(CohortState.Matching))),
            new("CohortNoticeCards.Reopened", CohortNoticeCards.Reopened(Notice(CohortState.Enrolling))),
            new("CohortNoticeCards.Delayed", CohortNoticeCards.Delayed(Notice(CohortState.Matching))),
            new("CohortNoticeCards.Over completed", CohortNoticeCards.Over(Notice(CohortState.Completed))),
            new("CohortNoticeCards.Over cancelled", CohortNoticeCards.Over(Notice(CohortState.Cancelled))),
        ];

    private static CohortNotice Notice(CohortState state) =>
        new(CohortSamples.Facts(state), WorkingTime.Default("Asia/Tokyo"), "ja-JP", null, true, 40, 3);
}
