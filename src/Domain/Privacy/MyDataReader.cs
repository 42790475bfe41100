using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Privacy;

/// <summary>Reads what is stored about a person, in words they know.</summary>
internal sealed class MyDataReader(MentorStore store)
{
    /// <param name="most">How many entries of each kind are read; the rest are only counted.</param>
    public async Task<MyData> ReadAsync(PersonId person, int most, CancellationToken cancellation) =>
        new(
            await ProfileAsync(person, cancellation),
            await MentorshipsAsync(person, most, cancellation),
            await CheckInsAsync(person, most, cancellation),
            await FeedbackAsync(person, most, cancellation),
            await ExpectationsAsync(person, most, cancellation),
            await AgreementsAsync(person, most, cancellation),
            await GoalsAsync(person, most, cancellation),
            await store.MySessionsAsync(person, most, cancellation),
            await store.MyContributionsAsync(person, most, cancellation),
            await store.MyLookBacksAsync(person, most, cancellation),
            await store.MyAttendancesAsync(person, most, cancellation),
            await store.MySuggestionsAsync(person, most, cancellation),
            await store.MyOffersAsync(person, cancellation),
            await store.MyRequestsAsync(person, most, cancellation),
            await store.MyBookingsAsync(person, most, cancellation),
            await CountNoticesAsync(person, cancellation),
            await store.Audit.CountAsync(a => a.ActorId == person, cancellation),
            await store.Digests.CountAsync(d => d.ManagerId == person, cancellation)
        );

    private async Task<MyProfile> ProfileAsync(PersonId id, CancellationToken cancellation)
    {
        var person = await store.People.AsNoTracking().SingleAsync(p => p.Id == id, cancellation);
        var manager = await store
            .People.Where(p => p.Id == person.ManagerId)
            .Select(p => p.Name)
            .SingleOrDefaultAsync(cancellation);
        var hasChat = await store.PersonalChats.AnyAsync(c => c.PersonId == id, cancellation);
        return Profile(person, manager, hasChat);
    }

    private static MyProfile Profile(Person person, string? manager, bool hasChat) =>
        new(
            person.Name,
            person.Email,
            person.Department,
            person.JobTitle,
            manager,
            person.Locale,
            person.Working,
            person.Reachability,
            person.NamedInDigests,
            person.DigestsOff,
            hasChat,
            person.CreatedAt
        );

    /// <summary>In one statement: a notice that is sent meanwhile moves from one table to the other and is still one.</summary>
    private Task<int> CountNoticesAsync(PersonId person, CancellationToken cancellation) =>
        store
            .Notices.Where(n => n.RecipientId == person)
            .Select(n => n.Id)
            .Concat(store.SentNotices.Where(n => n.RecipientId == person).Select(n => n.Id))
            .CountAsync(cancellation);

    private async Task<Counted<MyMentorship>> MentorshipsAsync(
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine = store.Mentorships.AsNoTracking().Where(m => m.Members.Any(member => member.PersonId == person));
        var newest = await mine.OrderByDescending(m => m.ProposedAt).Take(most).ToListAsync(cancellation);
        var names = await NamesAsync([.. newest.SelectMany(m => m.Members).Select(m => m.PersonId)], cancellation);
        var cohortIds = newest.ConvertAll(m => m.CohortId);
        var cohorts = await store
            .Cohorts.Where(c => cohortIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        return new(
            await mine.CountAsync(cancellation),
            newest.ConvertAll(m => Mine(m, person, cohorts[m.CohortId], names))
        );
    }

    private static MyMentorship Mine(
        Mentorship mentorship,
        PersonId person,
        string cohort,
        Dictionary<PersonId, string> names
    )
    {
        var me = mentorship.Member(person)!;
        var perspective = Perspective.Of(mentorship, me);
        var partners = mentorship.Partners(person).Where(partner => perspective.Sees(partner.Response));
        var state = perspective.StateFor(isPaused: false);
        return new(
            cohort,
            [.. partners.Select(partner => names[partner.PersonId])],
            me.Role,
            state,
            me.Response,
            mentorship.ProposedAt
        )
        {
            EndsAt = mentorship.EndsAt,
        };
    }

    private Task<Dictionary<PersonId, string>> NamesAsync(List<PersonId> people, CancellationToken cancellation) =>
        store.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);

    private async Task<Counted<MyCheckIn>> CheckInsAsync(PersonId person, int most, CancellationToken cancellation)
    {
        var mine = store.CheckIns.Where(c => c.PersonId == person);
        var newest = await mine.OrderByDescending(c => c.DueAt)
            .ThenByDescending(c => c.Id)
            .Take(most)
            .Select(c => new MyCheckIn(
                c.DueAt,
                c.State,
                c.Met,
                c.WhyNot,
                c.Rating,
                c.Minutes,
                c.Note,
                c.Audience,
                c.NextStep,
                c.Takeaway
            ))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }

    private async Task<Counted<MyFeedback>> FeedbackAsync(PersonId person, int most, CancellationToken cancellation)
    {
        var mine = store.SessionFeedback.Where(f => f.PersonId == person);
        var newest = await mine.OrderByDescending(f => f.GivenAt)
            .Take(most)
            .Select(f => new MyFeedback(f.GivenAt, f.Usefulness, f.Gave, f.Got, f.Fit))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }

    private async Task<Counted<MyExpectations>> ExpectationsAsync(
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine = store.Expectations.AsNoTracking().Where(e => e.PersonId == person);
        var newest = await mine.OrderByDescending(e => e.AnsweredAt).Take(most).ToListAsync(cancellation);
        return new(
            await mine.CountAsync(cancellation),
            newest.ConvertAll(e => new MyExpectations(e.AnsweredAt, e.Answers))
        );
    }

    private async Task<Counted<MyAgreement>> AgreementsAsync(PersonId person, int most, CancellationToken cancellation)
    {
        var mine =
            from agreement in store.Agreements.IgnoreAutoIncludes()
            from signature in agreement.Signatures
            where signature.PersonId == person && agreement.Terms != null
            orderby signature.SignedAt descending
            select new MyAgreement(signature.SignedAt, agreement.Terms!);
        return new(await mine.CountAsync(cancellation), await mine.Take(most).ToListAsync(cancellation));
    }

    private async Task<Counted<MyGoal>> GoalsAsync(PersonId person, int most, CancellationToken cancellation)
    {
        var mine = store.Goals.Where(g => g.OwnerId == person);
        var newest = await mine.OrderByDescending(g => g.Id)
            .Take(most)
            .Select(g => new MyGoal(g.CreatedAt, g.Title, g.Measure, g.DueOn, g.Steps, g.State, g.WhyDropped))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }
}
