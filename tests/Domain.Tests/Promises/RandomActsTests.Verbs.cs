using MentorBot.Domain.Bookings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>How each act finds somebody to do it, and what it is about.</summary>
public sealed partial class RandomActsTests
{
    private (string, Func<Task<Task>>) OfPerson(string name, Func<Person, Task> act) =>
        (name, () => Task.FromResult(act(AnyOf(People))));

    /// <summary>Not every time: whoever has left a cohort does not come back in this town.</summary>
    private (string, Func<Task<Task>>) Leaving() =>
        (
            "leave cohort",
            () =>
            {
                var (person, cohort) = (AnyOf(People), AnyOf<Cohort>([Pairs, Mentors, Circles]));
                return Task.FromResult(
                    Roll(4) > 0
                        ? Task.CompletedTask
                        : AsAsync(person, (s, c) => new LeaveCohort(s).RunAsync(cohort.Id, c, default))
                );
            }
        );

    private (string, Func<Task<Task>>) OnMentorship(string name, Func<Person, MentorshipId, Task> act) =>
        (
            name,
            async () =>
            {
                var id = AnyOf(await MentorshipsAsync());
                var members = await InStoreAsync(s =>
                    s.Mentorships.Where(m => m.Id == id)
                        .SelectMany(m => m.Members)
                        .OrderBy(m => m.PersonId)
                        .Select(m => m.PersonId)
                        .ToListAsync()
                );
                return act(Roll(6) == 0 ? AnyOf(People) : Named(AnyOf(members)), id);
            }
        );

    private (string, Func<Task<Task>>) Proposing() =>
        OnMentorship(
            "propose session",
            (p, id) =>
            {
                var times = Enumerable.Range(0, 1 + Roll(3)).Select(n => Now.AddHours(3 + Roll(60) + n)).ToList();
                var draft = new SessionDraft(times, 45, SessionForm.Remote, null);
                return AsAsync(p, (s, c) => new ProposeSession(s).RunAsync(id, draft, c, default));
            }
        );

    private (string, Func<Task<Task>>) OnSession(string name, Func<Person, SessionId, DateTimeOffset, Task> act) =>
        (
            name,
            async () =>
            {
                var sessions = await InStoreAsync(s =>
                    s.Sessions.Where(x => x.SettledAt == null || x.State == SessionState.Cancelled)
                        .OrderByDescending(x => x.Id)
                        .Take(8)
                        .ToListAsync()
                );
                if (sessions.Count == 0)
                {
                    return Task.CompletedTask;
                }

                var session = AnyOf(sessions);
                var at = session.Times.Count > 0 ? AnyOf(session.Times) : Now.AddHours(8);
                var members = await InStoreAsync(s =>
                    s.Mentorships.Where(m => m.Id == session.MentorshipId).SelectMany(m => m.Members).ToListAsync()
                );
                return act(Named(AnyOf(members).PersonId), session.Id, at);
            }
        );

    private (string, Func<Task<Task>>) Asking() =>
        OfPerson(
            "ask for help",
            p =>
            {
                var helper = AnyOf(People);
                return AsAsync(p, (s, c) => new RequestHelp(s).RunAsync(helper.Id, "SQL", "How?", c, default));
            }
        );

    private (string, Func<Task<Task>>) OnRequest(
        string name,
        Func<Person, HelpRequestId, Task> act,
        Func<HelpRequest, PersonId> whose
    ) =>
        (
            name,
            async () =>
            {
                var requests = await InStoreAsync(s =>
                    s.HelpRequests.OrderByDescending(r => r.Id).Take(8).ToListAsync()
                );
                if (requests.Count == 0)
                {
                    return Task.CompletedTask;
                }

                var request = AnyOf(requests);
                return act(Named(whose(request)), request.Id);
            }
        );

    private (string, Func<Task<Task>>) Publishing() =>
        OfPerson(
            "offer time",
            p =>
            {
                var day = p.Working.LocalDay(Now).AddDays(1 + Roll(3));
                var plan = new SlotPlan(day, new TimeOnly(9 + Roll(6), 0), new TimeOnly(17, 0), 60, 1);
                return AsAsync(p, (s, c) => new PublishTimes(s).RunAsync(plan, c, default));
            }
        );

    private (string, Func<Task<Task>>) OnSlot(string name, Func<Person, BookableSlotId, Task> act) =>
        (
            name,
            async () =>
            {
                var now = Now;
                var slots = await InStoreAsync(s =>
                    s.BookableSlots.Where(x => x.StartsAt > now).OrderBy(x => x.Id).ToListAsync()
                );
                if (slots.Count == 0)
                {
                    return Task.CompletedTask;
                }

                var slot = AnyOf(slots);
                var who = Roll(3) > 0 && slot.BookerId is { } booker ? Named(booker) : AnyOf(People);
                return act(who, slot.Id);
            }
        );

    private (string, Func<Task<Task>>) OnCheckIn(string name, Func<Person, CheckInId, Task> act) =>
        (
            name,
            async () =>
            {
                var checkIns = await InStoreAsync(s => s.CheckIns.OrderBy(c => c.Id).ToListAsync());
                var one = Perhaps([.. checkIns.Select(c => (c.Id, c.PersonId))]);
                return one is { } asked ? act(Named(asked.PersonId), asked.Id) : Task.CompletedTask;
            }
        );
}
