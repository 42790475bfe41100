using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>A circle or group that runs, with all that decides who facilitates it.</summary>
internal sealed class CircleState(
    MentorStore store,
    Mentorship mentorship,
    MentoringModel model,
    CircleAgenda agenda,
    CirclePeople people
)
{
    private readonly Dictionary<PersonId, CircleTurn> turns = [];

    public Mentorship Mentorship => mentorship;
    public CircleAgenda Agenda => agenda;

    /// <summary>Whether the members take turns; in a group the mentor facilitates.</summary>
    public bool IsRotating => model == MentoringModel.Circle;

    /// <summary>Who facilitates the next session; null if nobody can.</summary>
    public PersonId? Facilitator =>
        IsRotating ? FacilitatorTurns.Current(agenda.FacilitatorId, Members()) : MentorOf(mentorship);

    /// <summary>Whose turn it would be if nobody had been given it.</summary>
    public PersonId? NextInTurn => FacilitatorTurns.Next(Members());

    public bool IsHere(PersonId person) =>
        mentorship.Member(person) is { IsIn: true } && !people.Resting.Contains((mentorship.CohortId, person));

    /// <summary>A member's part in the rotation; a new one if they had none.</summary>
    public CircleTurn TurnOf(PersonId person)
    {
        if (!turns.TryGetValue(person, out var turn))
        {
            turn = store.CircleTurns.Add(CircleTurn.Of(mentorship.Id, person)).Entity;
            turns.Add(person, turn);
        }

        return turn;
    }

    /// <summary>How often a member has facilitated.</summary>
    public int TimesOf(PersonId person) => turns.GetValueOrDefault(person)?.Times ?? 0;

    /// <summary>How often everybody who is in it has facilitated at least.</summary>
    public int LeastTimes(PersonId besides) =>
        Members().Where(m => m.Person != besides).Select(m => m.Times).DefaultIfEmpty(0).Min();

    /// <summary>Everybody can facilitate again.</summary>
    public void TakeUpAgain()
    {
        foreach (var turn in turns.Values)
        {
            turn.TakeUpAgain();
        }
    }

    /// <summary>Who facilitates a group.</summary>
    public static PersonId? MentorOf(Mentorship mentorship) => mentorship.Present().Find(Quorum.IsMentor)?.PersonId;

    /// <summary>Tells these members that it has changed who facilitates.</summary>
    public Task TellAsync(IEnumerable<PersonId?> readers, DateTimeOffset now, CancellationToken cancellation) =>
        store.TellLatestAsync(
            [
                .. readers
                    .OfType<PersonId>()
                    .Select(reader =>
                        Notice.Tell(
                            reader,
                            NoticeKind.FacilitatorTurn,
                            mentorship.Id.Value,
                            now,
                            notBefore: now + Notice.Settling,
                            occurrence: MentorshipLoading.OccurrenceAt(now)
                        )
                    ),
            ],
            cancellation
        );

    internal void Add(CircleTurn turn) => turns.Add(turn.PersonId, turn);

    private List<TurnMember> Members() =>
        mentorship.Members.ConvertAll(m =>
        {
            var turn = turns.GetValueOrDefault(m.PersonId);
            return new TurnMember(
                m.PersonId,
                people.Names.GetValueOrDefault(m.PersonId, ""),
                IsHere(m.PersonId),
                turn?.Times ?? 0,
                turn?.LastAt,
                turn?.HasPassed == true
            );
        });
}

/// <summary>What circles need to know of people.</summary>
/// <param name="Names">Of all who are or were in them.</param>
/// <param name="Resting">Who rests, and in which cohort.</param>
internal sealed record CirclePeople(
    IReadOnlyDictionary<PersonId, string> Names,
    IReadOnlySet<(CohortId, PersonId)> Resting
);

/// <summary>Loads circles and groups for changing.</summary>
internal static class CircleLoading
{
    /// <summary>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, or <see cref="NotACircle"/> for a pair.
    /// </summary>
    public static async Task<Result<CircleState>> FindCircleAsync(
        this MentorStore store,
        MentorshipId id,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var running = await store.FindRunningAsync(id, person, cancellation);
        return running.Refusal is { } refusal ? refusal
            : (await store.LoadCirclesAsync([running.Value], cancellation)).SingleOrDefault() is { } circle ? circle
            : new NotACircle();
    }

    /// <summary>The circles and groups among these, in four queries and one more for those who rest.</summary>
    public static async Task<IReadOnlyList<CircleState>> LoadCirclesAsync(
        this MentorStore store,
        IReadOnlyCollection<Mentorship> mentorships,
        CancellationToken cancellation
    )
    {
        var (ids, cohorts) = (mentorships.Select(m => m.Id).ToList(), mentorships.Select(m => m.CohortId).ToList());
        var people = mentorships.SelectMany(m => m.Members).Select(member => member.PersonId).Distinct().ToList();
        var models = await store
            .Cohorts.Where(c => cohorts.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Model, cancellation);
        var names = await store
            .People.Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
        var agendas = await store
            .CircleAgendas.Where(a => ids.Contains(a.MentorshipId))
            .ToDictionaryAsync(a => a.MentorshipId, cancellation);
        var turns = (
            await store.CircleTurns.Where(t => ids.Contains(t.MentorshipId)).ToListAsync(cancellation)
        ).ToLookup(t => t.MentorshipId);
        var resting = await store.RestingAsync(mentorships, cancellation);
        var circles = new List<CircleState>();
        foreach (var mentorship in mentorships.Where(m => models[m.CohortId].IsOfMany()))
        {
            var agenda =
                agendas.GetValueOrDefault(mentorship.Id)
                ?? store.CircleAgendas.Add(CircleAgenda.Open(mentorship.Id)).Entity;
            var circle = new CircleState(store, mentorship, models[mentorship.CohortId], agenda, new(names, resting));
            turns[mentorship.Id].ToList().ForEach(circle.Add);
            circles.Add(circle);
        }

        return circles;
    }
}
