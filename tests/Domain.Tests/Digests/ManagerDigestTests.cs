using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Digests;

public sealed class ManagerDigestTests : DatabaseTest
{
    private readonly Person mia = A.Person("Mia Manager");

    [Fact]
    public async Task A_digest_counts_reports_hours_and_cohorts_that_can_be_joined()
    {
        var (team, pairs, _) = await GivenTeamAsync(of: 8, takingPart: 6);
        await GivenAsync([.. team.Take(6).Select((p, n) => Asked(pairs[n / 2], p))]);

        var digest = (await ReadAsync(mia)).Value;

        Assert.Equal((8, 5, 5), (digest.Reports, digest.TakingPart, digest.HoursSpent));
        Assert.Equal(["Next spring"], digest.Upcoming.Select(c => c.Name));
        Assert.Empty(digest.Named);
    }

    [Fact]
    public async Task Only_those_who_agreed_and_take_part_are_named()
    {
        var (team, _, _) = await GivenTeamAsync(of: 8, takingPart: 2);
        await InStoreAsync(async s =>
        {
            foreach (var person in await s.People.Where(p => p.ManagerId == mia.Id).ToListAsync())
            {
                person.SetNamedInDigests(person.Id == team[0].Id || person.Id == team[7].Id);
            }

            return await s.SaveChangesAsync();
        });

        Assert.Equal([team[0].Name], (await ReadAsync(mia)).Value.Named);
    }

    [Fact]
    public async Task Whoever_withdraws_the_consent_is_not_named_in_a_digest_that_waits_to_be_sent()
    {
        var (team, _, _) = await GivenTeamAsync(of: 8, takingPart: 2);
        await NameAsync(team[0], may: true);
        await PlanAsync(Utc(9, 12));
        var id = (await InStoreAsync(s => s.Digests.SingleAsync())).Id;
        Assert.Equal([team[0].Name], (await LetterAsync(id)).Content.Named);

        await NameAsync(team[0], may: false);

        Assert.Empty((await LetterAsync(id)).Content.Named);
    }

    [Fact]
    [Trait("promise", "S11")]
    public async Task S11_a_manager_who_asks_again_and_again_sees_the_figures_of_the_last_digest()
    {
        var (team, _, running) = await GivenTeamAsync(of: 8, takingPart: 4);
        await PlanAsync(Utc(9, 12));
        Assert.Null((await ReadAsync(mia)).Value.TakingPart);

        await GivenAsync(A.Enrolment(running, team[4]));
        Assert.Null((await ReadAsync(mia)).Value.TakingPart);
        await PlanAsync(Utc(16, 12));

        Assert.Null(
            (await InStoreAsync(s => s.Digests.OrderByDescending(d => d.Week).FirstAsync())).Content.TakingPart
        );
        Assert.Null((await ReadAsync(mia)).Value.TakingPart);
    }

    [Fact]
    [Trait("promise", "S11")]
    public async Task S11_what_a_manager_saw_before_the_first_digest_counts_as_seen_and_keeps_none_from_coming()
    {
        var (team, _, _) = await GivenTeamAsync(of: 8, takingPart: 6);
        Assert.Equal(5, (await ReadAsync(mia)).Value.TakingPart);
        await InStoreAsync(s => s.People.Where(p => p.Id == team[7].Id).ExecuteDeleteAsync());

        Assert.Equal((8, 5), ((await ReadAsync(mia)).Value.Reports, (await ReadAsync(mia)).Value.TakingPart));
        Assert.Equal(0, await PlanAsync(Utc(9, 12)));
        await NameAsync(team[0], may: true);
        Assert.Equal(1, await PlanAsync(Utc(9, 13)));
        var digest = await InStoreAsync(s => s.Digests.OrderByDescending(d => d.Week).FirstAsync());
        Assert.Equal((8, 5), (digest.Content.Reports, digest.Content.TakingPart));
    }

    [Fact]
    public async Task Nothing_that_anybody_answers_changes_a_digest()
    {
        var (team, pairs, _) = await GivenTeamAsync(of: 8, takingPart: 6);
        var asked = team.Take(6).Select((p, n) => Asked(pairs[n / 2], p)).ToList();
        await GivenAsync([.. asked]);
        var before = (await ReadAsync(mia)).Value;

        Action<CheckIn>[] answers =
        [
            c => c.AnswerMet(new MeetingReport(1, 480, "Terrible", NoteAudience.Coordinator, "Leave"), Now),
            c => c.AnswerMet(new MeetingReport(5, 5, null, NoteAudience.Private, null), Now),
            c => c.AnswerNotMet(NotMetReason.NoLongerNeeded, Now),
            c => c.Skip(),
        ];
        foreach (var answer in answers)
        {
            await InStoreAsync(async s =>
            {
                answer(await s.CheckIns.SingleAsync(c => c.Id == asked[0].Id));
                return await s.SaveChangesAsync();
            });
            var after = (await ReadAsync(mia)).Value;
            Assert.Equal(before with { Named = [], Upcoming = [] }, after with { Named = [], Upcoming = [] });
        }
    }

    [Fact]
    public async Task Whoever_has_no_reports_has_no_digest()
    {
        await GivenTeamAsync(of: 1, takingPart: 0);
        var ida = A.Person("Ida Individual");
        await GivenAsync(ida);

        Assert.Equal(new HasNoReports(), (await ReadAsync(ida)).Refusal);
    }

    [Fact]
    public async Task Digests_come_on_Monday_at_nine_in_each_managers_own_zone_and_once_a_week()
    {
        await GivenTeamAsync(of: 1, takingPart: 0);
        var toru = A.Person("Toru Tanaka", zone: "Asia/Tokyo");
        var nia = A.Person("Nia New", zone: "America/New_York");
        await GivenAsync(toru, nia);
        await GivenAsync(A.Person("Report T", toru), A.Person("Report N", nia));

        List<(DateTimeOffset At, PersonId Manager)> sent = [];
        for (var at = new DateTimeOffset(2026, 3, 7, 0, 30, 0, TimeSpan.Zero); at.Day < 20; at = at.AddHours(1))
        {
            await PlanAsync(at);
            await PlanAsync(at);
            var all = await InStoreAsync(s => s.Digests.OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).ToListAsync());
            sent = [.. all.Select(d => (d.CreatedAt, d.ManagerId))];
        }

        Assert.Equal([(Utc(9, 0), toru.Id), (Utc(9, 8), mia.Id), (Utc(9, 13), nia.Id)], sent);
        // The second week brings nothing new.
        Assert.Equal(3, await InStoreAsync(s => s.Notices.CountAsync(n => n.Kind == NoticeKind.ManagerDigest)));
    }

    [Fact]
    public async Task A_week_without_news_is_silent_and_a_new_cohort_or_a_new_name_is_news()
    {
        var (team, _, _) = await GivenTeamAsync(of: 8, takingPart: 2);
        await PlanAsync(Utc(9, 12));
        await PlanAsync(Utc(16, 12));
        Assert.Equal(1, await DigestNoticesAsync());

        await NameAsync(team[0], may: true);
        await PlanAsync(Utc(23, 12));
        Assert.Equal(2, await DigestNoticesAsync());
        var id = await InStoreAsync(s => s.Digests.OrderByDescending(d => d.Week).Select(d => d.Id).FirstAsync());
        Assert.Equal([team[0].Name], (await LetterAsync(id)).News!.Names);
    }

    [Fact]
    public async Task A_digest_made_late_waits_for_the_next_working_morning()
    {
        await GivenTeamAsync(of: 1, takingPart: 0);

        await PlanAsync(Utc(9, 21));

        var notice = await InStoreAsync(s => s.Notices.SingleAsync(n => n.Kind == NoticeKind.ManagerDigest));
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero), notice.NotBefore);
    }

    [Fact]
    public async Task A_manager_out_of_office_reads_it_when_they_are_back_in_the_same_week_and_else_the_next_one()
    {
        var (team, _, _) = await GivenTeamAsync(of: 8, takingPart: 2);
        await IsAwayAsync(until: Utc(11, 11));
        Assert.Equal(1, await PlanAsync(Utc(9, 8)));
        var notice = await InStoreAsync(s => s.Notices.SingleAsync(n => n.Kind == NoticeKind.ManagerDigest));
        Assert.Equal(Utc(11, 11), notice.NotBefore);

        await NameAsync(team[0], may: true);
        await IsAwayAsync(until: Utc(23, 7));
        Assert.Equal(0, await PlanAsync(Utc(16, 8)));
        Assert.Equal(1, await PlanAsync(Utc(23, 8)));

        Task<int> IsAwayAsync(DateTimeOffset until) =>
            InStoreAsync(s =>
                s.People.Where(p => p.Id == mia.Id)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(p => p.AwayFrom, Utc(6, 8)).SetProperty(p => p.AwayUntil, until)
                    )
            );
    }

    [Fact]
    public async Task Whoever_turned_digests_off_or_cannot_be_reached_gets_none()
    {
        await GivenTeamAsync(of: 1, takingPart: 0);
        var away = A.Person("Amy Away", isHere: false);
        await GivenAsync(away);
        await GivenAsync(A.Person("Report A", away));
        await InStoreAsync(async s =>
        {
            await new ChooseDigests(s).RunAsync(wants: false, ActOf(mia), CancellationToken.None);
            return 0;
        });

        Assert.Equal(0, await PlanAsync(Utc(9, 12)));
    }

    [Fact]
    public async Task A_digest_made_before_it_was_turned_off_is_not_sent_and_never_to_anybody_else()
    {
        await GivenTeamAsync(of: 1, takingPart: 0);
        await PlanAsync(Utc(9, 12));
        var id = (await InStoreAsync(s => s.Digests.SingleAsync())).Id;
        var report = (await InStoreAsync(s => s.People.SingleAsync(p => p.ManagerId == mia.Id))).Id;

        Assert.True(await IsForAsync(id, mia.Id));
        Assert.False(await IsForAsync(id, report));
        await InStoreAsync(async s =>
        {
            await new ChooseDigests(s).RunAsync(wants: false, ActOf(mia), CancellationToken.None);
            return 0;
        });
        Assert.False(await IsForAsync(id, mia.Id));
    }

    private static DateTimeOffset Utc(int day, int hour) => new(2026, 3, day, hour, 30, 0, TimeSpan.Zero);

    private Task<Result<DigestContent>> ReadAsync(Person manager) =>
        InStoreAsync(s => new ReadTeamDigest(s).RunAsync(ActOf(manager), CancellationToken.None));

    private Task<int> NameAsync(Person person, bool may) =>
        InStoreAsync(async s =>
        {
            (await s.People.SingleAsync(p => p.Id == person.Id)).SetNamedInDigests(may);
            return await s.SaveChangesAsync();
        });

    private Task<int> DigestNoticesAsync() =>
        InStoreAsync(s => s.Notices.CountAsync(n => n.Kind == NoticeKind.ManagerDigest));

    private async Task<DigestLetter> LetterAsync(DigestId id) =>
        (await InStoreAsync(s => new ReadDigest(s).RunAsync([id], default)))[(id, mia.Id)];

    private Task<int> PlanAsync(DateTimeOffset at) =>
        InStoreAsync(s => new PlanManagerDigests(s, Odd).RunAsync(at, CancellationToken.None));

    private CheckIn Asked(Mentorship pair, Person person) =>
        CheckIn.Plan(pair.Id, person.Id, 1, Now.AddDays(-1), Now.AddDays(-1));

    /// <summary>Mia's reports, the first of whom take part in a running cohort, in pairs.</summary>
    private async Task<(Person[] Team, Mentorship[] Pairs, Cohort Running)> GivenTeamAsync(int of, int takingPart)
    {
        Person[] team = [.. Enumerable.Range(1, of).Select(n => A.Person($"Report {n}", mia))];
        var running = A.Cohort(mia, "This spring", state: CohortState.Active);
        Mentorship[] pairs = [.. team.Take(takingPart).Chunk(2).Select(two => A.Mentorship(running, two[0], two[1]))];
        await GivenAsync(mia);
        await GivenAsync([.. team]);
        await GivenAsync(running, A.Cohort(mia, "Next spring"));
        await GivenAsync([.. team.Take(takingPart).Select(p => A.Enrolment(running, p)), .. pairs]);
        return (team, pairs, running);
    }

    private async Task<bool> IsForAsync(DigestId id, PersonId reader) =>
        (await InStoreAsync(s => new ReadDigest(s).RunAsync([id], default))).ContainsKey((id, reader));
}
