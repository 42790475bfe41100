using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
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
            new("CohortListCards.List without any", CohortListCards.List([], Berlin)),
            new("CohortListCards.List of three", CohortListCards.List([.. Lines(3)], Berlin)),
            new("CohortListCards.List of many", CohortListCards.List([.. Lines(ListCohorts.Most)], Berlin)),
            new("CohortListCards.Past without any", CohortListCards.Past([], Berlin)),
            new("CohortListCards.Past", CohortListCards.Past([.. Lines(4)], Berlin)),
            new("CohortListCards.ToEdit", CohortListCards.ToEdit([.. Lines(ListCohorts.Most)])),
            .. Enum.GetValues<CohortState>().Select(Cohort_),
            .. new[] { CohortState.Draft, CohortState.Enrolling, CohortState.Matching, CohortState.Active }.Select(
                Edit
            ),
            .. Enum.GetValues<CohortList>()
                .SelectMany(list =>
                    new[]
                    {
                        new CardSample($"CohortPeopleCards.Page of {list}", CohortPeopleCards.Page(People(list, 10))),
                        new($"CohortPeopleCards.Page of {list} without any", CohortPeopleCards.Page(People(list, 0))),
                    }
                ),
            new("InviteCards.Confirm", InviteCards.Confirm(Facts(CohortState.Enrolling), Counts(40), "named", Names)),
            new(
                "InviteCards.Confirm of everybody",
                InviteCards.Confirm(Facts(CohortState.Enrolling), Counts(1), "everybody", "")
            ),
            new(
                "InviteCards.Confirm of nobody",
                InviteCards.Confirm(Facts(CohortState.Enrolling), Counts(0), "named", Names)
            ),
            new("InviteCards.ConfirmReminders", InviteCards.ConfirmReminders(Facts(CohortState.Enrolling), new(12, 3))),
            new("CohortCards.ConfirmCancel", CohortCards.ConfirmCancel(Status(CohortState.Active))),
            new("CohortCards.ConfirmFinish", CohortCards.ConfirmFinish(Status(CohortState.Active))),
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
            new("InviteCards.Invite with alumni", InviteCards.Invite(Facts(CohortState.Enrolling), Departments, 12)),
            new("InviteCards.ConfirmAlumni", InviteCards.ConfirmAlumni(Facts(CohortState.Enrolling), 12)),
            new("InviteCards.ConfirmAlumni of nobody", InviteCards.ConfirmAlumni(Facts(CohortState.Enrolling), 0)),
            new("InviteCards.Invite to many", InviteCards.Invite(Facts(CohortState.Enrolling), Departments)),
        ];

    private static string Names => string.Join('\n', Awkward.Names);

    private static InvitationResult Counts(int told) => new(told, 3, 2, 1, 1, Awkward.Names);

    private static CardSample Edit(CohortState state)
    {
        var fields = EditCohortFields.Of(Facts(state), Berlin);
        return new($"EditCohortCards.Edit that is {state}", EditCohortCards.Edit(Status(state), fields));
    }

    private static CohortPeoplePage People(CohortList list, int count) =>
        new(
            Id,
            Awkward.Markup[..70],
            CohortState.Enrolling,
            list,
            count == 0 ? 0 : 1,
            count == 0 ? 1 : 3,
            count * 3,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(n => new CohortEntry
                    {
                        Names = list == CohortList.Pairs ? Awkward.Names : [Awkward.Names[n % Awkward.Names.Count]],
                        Department = list == CohortList.Pairs ? null : Awkward.Markup,
                        Enrolment = list == CohortList.Pairs ? null : (EnrolmentState)(n % 5),
                        Mentorship = list == CohortList.Pairs ? (MentorshipState)(n % 5) : null,
                    }),
            ]
        );

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
            new("CohortNoticeCards.Reminder", CohortNoticeCards.Reminder(Notice(CohortState.Enrolling))),
            new("CohortNoticeCards.NewDates", CohortNoticeCards.NewDates(Notice(CohortState.Enrolling))),
            new(
                "CohortNoticeCards.NewDates of a running cohort",
                CohortNoticeCards.NewDates(Notice(CohortState.Active))
            ),
            new("CohortNoticeCards.Delayed", CohortNoticeCards.Delayed(Notice(CohortState.Matching))),
            new("CohortNoticeCards.Over completed", CohortNoticeCards.Over(Notice(CohortState.Completed))),
            new("CohortNoticeCards.Over cancelled", CohortNoticeCards.Over(Notice(CohortState.Cancelled))),
        ];

    private static CohortNotice Notice(CohortState state) =>
        new(CohortSamples.Facts(state), WorkingTime.Default("Asia/Tokyo"), "ja-JP", null, true, 40, 3);
}
