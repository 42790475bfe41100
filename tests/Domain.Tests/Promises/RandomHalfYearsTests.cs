using MentorBot.Domain.Agreements;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>
/// However a half-year goes, in ten time zones, with absences that nobody announced and a sender that is late: nobody is prompted
/// at a bad hour, twice within an hour, or more often in a week than the budget allows. A few weeks in an ordinary run; all of
/// it, and more of them, with MENTORBOT_FAULTS=1.
/// </summary>
public sealed class RandomHalfYearsTests : Town
{
    private static readonly IReadOnlyList<NoticeKind> Prompting = Prompts.KindsOf(
        PromptRule.Budgeted,
        PromptRule.Urgent,
        PromptRule.Timed
    );

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Effort.Of(1, 10))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Everybody_is_prompted_at_a_good_time_an_hour_apart_and_within_the_budget(int seed)
    {
        await BuildAsync(seed);
        foreach (var id in await MentorshipsAsync())
        {
            await AllAcceptAsync(id);
        }

        var end = Now.AddDays(Effort.Of(24, 26 * 7));
        while (Now < end)
        {
            await LiveAsync();
            await RunJobsAsync();
            await SendAsync();
            await PassAsync();
        }

        await using var store = NewStore();
        var said = await store
            .SentNotices.Where(n => n.Outcome == NoticeEnding.Sent)
            .OrderBy(n => n.SettledAt)
            .ToListAsync();
        Assert.True(said.Count(n => Prompting.Contains(n.Kind)) > 50, $"only {said.Count} messages");
        Assert.Contains(said, n => n.Kind == NoticeKind.AgreementAsked);
        Assert.Contains(said, n => n.Kind == NoticeKind.CheckIn);
        Assert.Empty(said.SelectMany(AtABadHour));
        foreach (var person in People)
        {
            var prompts = said.FindAll(n => n.RecipientId == person.Id && Prompting.Contains(n.Kind));
            Assert.Empty(prompts.Zip(prompts.Skip(1), TooClose).OfType<string>());
            Assert.Empty(TooMany(person, prompts));
        }
    }

    private IEnumerable<string> AtABadHour(SentNotice said)
    {
        if (said.RecipientId == Olga.Id)
        {
            yield break;
        }

        var working = Named(said.RecipientId).Working;
        var local = working.Local(said.SettledAt);
        var isGood =
            NoticeHours.Of(said.Kind) == NoticeTime.WorkingHours
                ? working.IsWorking(said.SettledAt)
                : local.Hour is >= 7 and < 20;
        if (!isGood)
        {
            yield return $"{said.Kind} at {local} in {working.ZoneId}";
        }
    }

    /// <summary>What is said at the beginning of a session cannot wait.</summary>
    private static string? TooClose(SentNotice one, SentNotice next) =>
        Prompts.Of(next.Kind) != PromptRule.Timed && next.SettledAt - one.SettledAt < Prompts.Gap
            ? $"{one.Kind} at {one.SettledAt:u} and {next.Kind} at {next.SettledAt:u}"
            : null;

    private static IEnumerable<string> TooMany(Person person, List<SentNotice> prompts) =>
        prompts
            .Where(n => Prompts.Of(n.Kind) == PromptRule.Budgeted)
            .GroupBy(n => PromptWeek.Of(person.Working, n.SettledAt).Starts)
            .Where(week => week.Select(n => (n.Kind, n.SubjectId)).Distinct().Count() > PromptBudget.Usual.PerWeek)
            .Select(week =>
                $"{person.Name} in the week of {week.Key:u}: {string.Join(", ", week.Select(n => n.Kind))}"
            );

    private async Task AllAcceptAsync(MentorshipId id)
    {
        var members = await InStoreAsync(s =>
            s.Mentorships.Where(m => m.Id == id).SelectMany(m => m.Members).Select(m => m.PersonId).ToListAsync()
        );
        foreach (var member in members)
        {
            await AsAsync(Named(member), (s, c) => new AcceptProposal(s).RunAsync(id, c, default));
        }
    }

    /// <summary>What people do meanwhile: they find partners, meet, answer, book, and are away without a word.</summary>
    private async Task LiveAsync()
    {
        var person = AnyOf(People);
        switch (Roll(12))
        {
            case 0:
                await MatchAsync(Roll(2) == 0 ? Pairs : Mentors);
                break;
            case 1 or 2:
                await AllAcceptAsync(AnyOf(await MentorshipsAsync()));
                break;
            case 3 or 4 or 5:
                await AgreeOnSessionAsync(AnyOf(await MentorshipsAsync()));
                break;
            case 6:
                await AnswerAsync();
                break;
            case 7:
                await BookAsync(person);
                break;
            case 8:
                await BeAwayAsync(person);
                break;
            case 9 when Roll(10) == 0:
                await AsAsync(
                    person,
                    (s, c) => new PauseMentoring(s).RunAsync(person.Working.LocalDay(Now).AddDays(5), c, default)
                );
                break;
        }
    }

    private async Task AgreeOnSessionAsync(MentorshipId id)
    {
        var members = await InStoreAsync(s =>
            s.Mentorships.Where(m => m.Id == id).SelectMany(m => m.Members).OrderBy(m => m.PersonId).ToListAsync()
        );
        var at = Now.AddHours(20 + Roll(120));
        var draft = new SessionDraft([at], 45, SessionForm.Remote, null);
        await AsAsync(Named(members[0].PersonId), (s, c) => new ProposeSession(s).RunAsync(id, draft, c, default));
        var sessions = await InStoreAsync(s =>
            s.Sessions.Where(x => x.MentorshipId == id && x.State == SessionState.Proposed).ToListAsync()
        );
        foreach (var session in sessions)
        {
            await AsAsync(
                Named(members[1].PersonId),
                (s, c) => new AcceptTime(s).RunAsync(session.Id, session.Times[0], c, default)
            );
        }
    }

    private async Task AnswerAsync()
    {
        var asked = await InStoreAsync(s =>
            s.CheckIns.Where(c => c.State == CheckInState.Asked).OrderBy(c => c.Id).ToListAsync()
        );
        foreach (var checkIn in asked.Where(_ => Roll(2) == 0))
        {
            await AsAsync(
                Named(checkIn.PersonId),
                (s, c) => new AnswerCheckIn(s, Coordinators).RunAsync(checkIn.Id, new WeMet(), c, default)
            );
        }
    }

    private async Task BookAsync(Person host)
    {
        await AsAsync(host, (s, c) => new OfferHelp(s).RunAsync(["SQL"], 2, c, default));
        var plan = new SlotPlan(host.Working.LocalDay(Now).AddDays(2), new(10, 0), new(11, 0), 60, 1);
        await AsAsync(host, (s, c) => new PublishTimes(s).RunAsync(plan, c, default));
        var open = await InStoreAsync(s =>
            s.BookableSlots.Where(x => x.HostId == host.Id && x.State == SlotState.Open).ToListAsync()
        );
        foreach (var slot in open)
        {
            await AsAsync(AnyOf(People), (s, c) => new BookSlot(s).RunAsync(slot.Id, "Indexes", c, default));
        }
    }

    private Task<int> BeAwayAsync(Person person)
    {
        var (from, until) = (Now, Now.AddHours(10 + Roll(70)));
        return InStoreAsync(s =>
            s.People.Where(p => p.Id == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.AwayFrom, from).SetProperty(p => p.AwayUntil, until))
        );
    }

    private async Task RunJobsAsync()
    {
        var budget = PromptBudget.Usual;
        await InStoreAsync(s => new ExpireProposals(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new RemindProposals(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new ResumeDuePauses(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendAgreements(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendCircles(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendClosings(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendSessions(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendSlots(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new PlanDueCheckIns(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new NudgeCheckIns(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new PlanManagerDigests(s, Odd).RunAsync(Now, default));
    }

    /// <summary>As the sender does, without the wire: what comes at a bad time or too soon after another is put off.</summary>
    private async Task SendAsync()
    {
        while (true)
        {
            await using var store = NewStore();
            var claim = new Claim("post office", 100, TimeSpan.FromMinutes(5), Now);
            var claimed = await new ClaimNotices(store, Odd).RunAsync(claim, default);
            if (claimed.Count == 0)
            {
                return;
            }

            var held = new Dictionary<NoticeId, DateTimeOffset>(
                await new PromptGate(store, PromptBudget.Usual).RunAsync(claimed, Now, default)
            );
            foreach (var notice in claimed.Where(n => NoticeHours.NextMoment(n, Now) > Now))
            {
                held[notice.Id] = NoticeHours.NextMoment(notice, Now);
            }

            var outcomes = claimed.Select(n => new NoticeResult(
                n,
                held.TryGetValue(n.Id, out var at) ? new NoticeOutcome.Postponed(at) : new NoticeOutcome.Sent(null)
            ));
            await new AcknowledgeNotices(store).RunAsync([.. outcomes], TimeSpan.Zero, Now, default);
        }
    }

    /// <summary>To when something is due next, and now and then the sender is late.</summary>
    private async Task PassAsync()
    {
        var now = Now;
        var next = await InStoreAsync(s =>
            s.Database.SqlQuery<DateTimeOffset?>(
                    $"""
                    SELECT min(at) AS "Value" FROM (
                        SELECT min(not_before) AS at FROM notices WHERE state = 'Pending' AND not_before > {now}
                        UNION ALL SELECT min(due_at) FROM check_in_due_entries WHERE due_at > {now}
                        UNION ALL SELECT min(nudge_at) FROM check_ins WHERE nudge_at > {now}
                        UNION ALL SELECT min(remind_at) FROM sessions WHERE remind_at > {now}
                        UNION ALL SELECT min(exchange_at) FROM sessions WHERE exchange_at > {now}
                        UNION ALL SELECT min(remind_at) FROM bookable_slots WHERE remind_at > {now}
                    ) AS due
                    """
                )
                .SingleAsync()
        );
        var latest = now.AddHours(1 + Roll(9));
        var at = next < latest ? next.Value : latest;
        Clock.SetUtcNow(Roll(20) == 0 ? at.AddHours(Roll(4)) : at);
    }
}
