using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

public sealed class InvitePeopleTests : CohortTest
{
    private static readonly Invitees Everybody = new(InviteScope.Everybody, "", []);

    private readonly Person ada = A.Person("Ada Lovelace");
    private readonly Person bob = A.Person("Bob Builder", department: "Sales");
    private readonly Person guest = A.Person("Gus Guest", isEligible: false);
    private readonly Person away = A.Person("Amy Away", isHere: false);

    [Fact]
    public async Task Everybody_is_invited_once_but_guests_and_those_who_signed_up_or_cannot_be_reached()
    {
        var cohort = await GivenCohortAsync();
        await GivenAsync(A.Enrolment(cohort, ada, submitted: false));

        var first = await InviteAsync(cohort.Id, Everybody);
        var second = await InviteAsync(cohort.Id, Everybody);

        Assert.Equal((2, 1, 1, 0), Counts(first.Value));
        Assert.Equal((0, 3, 1, 0), Counts(second.Value));
        var invited = await InStoreAsync(s => s.Notices.Select(n => n.RecipientId).ToListAsync());
        Assert.Equal(new HashSet<PersonId> { bob.Id, Hanna.Id }, [.. invited]);
    }

    [Fact]
    public async Task A_department_is_invited_without_the_others()
    {
        var cohort = await GivenCohortAsync();

        await InviteAsync(cohort.Id, new Invitees(InviteScope.Department, "Sales", []));

        var notice = await InStoreAsync(store => store.Notices.SingleAsync());
        Assert.Equal((bob.Id, NoticeKind.CohortInvitation), (notice.RecipientId, notice.Kind));
        // Enrolment closes at everybody's own midnight, so somewhere in the world a day later.
        Assert.Equal(cohort.EnrolmentClosesAt + TimeSpan.FromDays(1), notice.ExpiresAt);
    }

    [Fact]
    public async Task People_are_named_by_mail_or_name_and_what_is_unknown_or_unclear_is_listed_back()
    {
        var cohort = await GivenCohortAsync();
        await GivenAsync(
            A.Person("Sam Same"),
            A.Person("Sam Same", department: "Sales", email: "sam.same.2@contoso.com")
        );
        string[] typed = ["ADA.lovelace@contoso.com", "ada  lovelace", "bob builder", "Nobody", "sam same"];

        var sent = await InviteAsync(cohort.Id, new Invitees(InviteScope.Named, "", typed));

        Assert.Equal(2, sent.Value.Told);
        Assert.Equal(["Nobody", "sam same"], sent.Value.Unknown);
    }

    [Fact]
    public async Task Whoever_is_named_but_does_not_take_part_is_counted_and_not_invited()
    {
        var cohort = await GivenCohortAsync();

        var named = await InviteAsync(cohort.Id, new(InviteScope.Named, "", ["Gus Guest", "Ada Lovelace"]));
        var group = await InviteAsync(cohort.Id, Everybody);

        Assert.Equal((1, 1), (named.Value.Told, named.Value.NotEligible));
        Assert.Empty(named.Value.Unknown);
        Assert.Equal(0, group.Value.NotEligible);
    }

    [Fact]
    public async Task An_invitation_without_names_with_too_many_or_with_names_beside_a_group_is_refused()
    {
        var cohort = await GivenCohortAsync();
        var many = Enumerable.Range(0, Invitees.MostNamed + 1).Select(n => $"Name {n}").ToList();

        Assert.IsType<NobodyNamed>((await InviteAsync(cohort.Id, new(InviteScope.Named, "", []))).Refusal);
        Assert.IsType<TooManyNamed>((await InviteAsync(cohort.Id, new(InviteScope.Named, "", many))).Refusal);
        Assert.IsType<NamesBesideGroup>((await InviteAsync(cohort.Id, Everybody with { Named = ["Ada"] })).Refusal);
    }

    [Fact]
    public async Task Nobody_is_invited_to_a_cohort_that_is_closed()
    {
        var cohort = await GivenCohortAsync(CohortState.Matching);

        Assert.IsType<CohortIsNot>((await InviteAsync(cohort.Id, Everybody)).Refusal);
    }

    private static (int, int, int, int) Counts(InvitationResult r) => (r.Told, r.AlreadyKnow, r.NotReachable, r.Left);

    private async Task<Cohort> GivenCohortAsync(CohortState state = CohortState.Enrolling)
    {
        var cohort = A.Cohort(Hanna, state: state);
        await GivenAsync(Hanna, ada, bob, guest, away);
        await GivenAsync(cohort);
        return cohort;
    }

    private Task<Result<InvitationResult>> InviteAsync(CohortId id, Invitees whom) =>
        InStoreAsync(store => new InvitePeople(store).RunAsync(id, whom, AsHanna, CancellationToken.None));
}
