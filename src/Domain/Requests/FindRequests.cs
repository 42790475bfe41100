using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>Reads requests for the two whom each is between, and for nobody else; and what somebody offers, for themselves.</summary>
public sealed class FindRequests(MentorStore store)
{
    /// <summary>Received requests that are listed; nobody is asked while <see cref="HelpOffer.MostWaiting"/> wait.</summary>
    private const int Most = 10;

    /// <summary>Skills that a new offer is filled in with.</summary>
    private const int MostPrefilled = 6;

    /// <summary>Null if the reader is neither of the two.</summary>
    public Task<HelpRequestView?> OneAsync(HelpRequestId id, PersonId reader, CancellationToken cancellation) =>
        Seen(store.HelpRequests.Where(r => r.Id == id), reader).SingleOrDefaultAsync(cancellation);

    /// <summary>Open ones, sent and received, the oldest first.</summary>
    public async Task<IReadOnlyList<HelpRequestView>> OpenAsync(PersonId reader, CancellationToken cancellation)
    {
        var open = store
            .HelpRequests.Where(r => r.State == HelpRequestState.Open)
            .Where(r => r.AskerId == reader || r.HelperId == reader)
            .OrderBy(r => r.AskedAt)
            .Take(Most + HelpRequest.MostOpen);
        var views = await Seen(open, reader).ToListAsync(cancellation);
        return [.. views.OrderBy(view => view.AskedAt)];
    }

    /// <summary>How many are open, sent and received.</summary>
    public Task<int> CountOpenAsync(PersonId reader, CancellationToken cancellation) =>
        store.HelpRequests.CountAsync(
            r => r.State == HelpRequestState.Open && (r.AskerId == reader || r.HelperId == reader),
            cancellation
        );

    /// <summary>The skills for which the reader waits.</summary>
    public async Task<IReadOnlyList<string>> WaitsAsync(PersonId reader, CancellationToken cancellation) =>
        await store
            .HelpWaits.Where(w => w.PersonId == reader && w.ToldAt == null)
            .OrderBy(w => w.Skill)
            .Take(HelpWait.Most)
            .Select(w => w.Skill)
            .ToListAsync(cancellation);

    /// <summary>The skill of one wait of the reader; null if there is none.</summary>
    public Task<string?> WaitAsync(HelpWaitId id, PersonId reader, CancellationToken cancellation) =>
        store
            .HelpWaits.Where(w => w.Id == id && w.PersonId == reader)
            .Select(w => w.Skill)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>A reader's hours, for the dates of a message; null if they are no longer known.</summary>
    public Task<WorkingTime?> HoursAsync(PersonId reader, CancellationToken cancellation) =>
        store
            .People.Where(p => p.Id == reader)
            .Select(p =>
                (WorkingTime?)new WorkingTime(p.Working.ZoneId, p.Working.Days, p.Working.Start, p.Working.End)
            )
            .SingleOrDefaultAsync(cancellation);

    /// <summary>What the person offers; filled in from their sign-ups if they have never offered anything.</summary>
    public async Task<HelpOfferView> OfferAsync(PersonId person, CancellationToken cancellation)
    {
        var offer = await store.HelpOffers.AsNoTracking().SingleOrDefaultAsync(o => o.PersonId == person, cancellation);
        if (offer is null)
        {
            var said = await store
                .Enrolments.Where(e => e.PersonId == person && e.SubmittedAt != null)
                .OrderByDescending(e => e.SubmittedAt)
                .Select(e => e.SkillsOffered)
                .ToListAsync(cancellation);
            List<string> skills = [.. said.SelectMany(one => one).Distinct(StringComparer.Ordinal).Take(MostPrefilled)];
            return new(skills, HelpOffer.UsualCapacity, IsOpen: false, HasOffered: false, Helping: 0, Waiting: 0);
        }

        var waiting = await store.HelpRequests.CountAsync(
            r => r.HelperId == person && r.State == HelpRequestState.Open,
            cancellation
        );
        var helping = await store.CountHelpedAsync(person, cancellation);
        return new(offer.Skills, offer.Capacity, offer.IsOpen, HasOffered: true, helping, waiting);
    }

    private IQueryable<HelpRequestView> Seen(IQueryable<HelpRequest> requests, PersonId reader) =>
        from request in requests
        where request.AskerId == reader || request.HelperId == reader
        join asker in store.People on request.AskerId equals asker.Id
        join h in store.People on request.HelperId equals (PersonId?)h.Id into helpers
        from helper in helpers.DefaultIfEmpty()
        select new HelpRequestView(
            request.Id,
            request.AskerId == reader,
            request.AskerId == reader
                ? (
                    helper == null
                        ? null
                        : new RequestPerson(
                            helper.Id,
                            helper.EntraId,
                            helper.Name,
                            helper.Email,
                            helper.Department,
                            helper.JobTitle
                        )
                )
                : new RequestPerson(asker.Id, asker.EntraId, asker.Name, asker.Email, asker.Department, asker.JobTitle),
            request.Skill,
            request.Message,
            request.State,
            request.WhyDeclined,
            request.AskedAt,
            request.AnswerBy,
            request.MentorshipId
        );
}

/// <summary>A request as one of the two sees it.</summary>
/// <param name="IsMine">Whether the reader asked.</param>
/// <param name="Other">The other of the two; null if that person is no longer known.</param>
/// <param name="Message">Null some time after it was settled.</param>
public sealed record HelpRequestView(
    HelpRequestId Id,
    bool IsMine,
    RequestPerson? Other,
    string Skill,
    string? Message,
    HelpRequestState State,
    DeclineReason? WhyDeclined,
    DateTimeOffset AskedAt,
    DateTimeOffset AnswerBy,
    MentorshipId? MentorshipId
)
{
    /// <summary>The version of what can be changed about it.</summary>
    public string Version => AnswerVersion.Of(State);

    public bool IsOpen => State == HelpRequestState.Open;
}

/// <summary>The other of the two.</summary>
/// <param name="EntraId">The object id in Microsoft Entra ID.</param>
public sealed record RequestPerson(
    PersonId Id,
    Guid EntraId,
    string Name,
    string? Email,
    string? Department,
    string? JobTitle
);

/// <summary>What somebody offers, as they see it.</summary>
/// <param name="HasOffered">Whether they have ever offered anything; before, the skills are only suggested.</param>
/// <param name="Helping">How many people they help now.</param>
/// <param name="Waiting">Requests that wait for their answer.</param>
public sealed record HelpOfferView(
    IReadOnlyList<string> Skills,
    int Capacity,
    bool IsOpen,
    bool HasOffered,
    int Helping,
    int Waiting
)
{
    /// <summary>The version of what can be changed about it.</summary>
    public string Version =>
        HasOffered
            ? HelpOffer.VersionOf(Skills, Capacity, IsOpen)
            : HelpOffer.VersionOf([], HelpOffer.UsualCapacity, isOpen: false);
}
