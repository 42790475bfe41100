using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>Reads who facilitates and what comes next. Call it only for circles of which the reader is a member.</summary>
internal static class FindCircles
{
    /// <summary>In one query however many there are.</summary>
    public static async Task<IReadOnlyDictionary<MentorshipId, CircleView>> CirclesAsync(
        this MentorStore store,
        IReadOnlyCollection<MentorshipId> ids,
        CancellationToken cancellation
    )
    {
        if (ids.Count == 0)
        {
            return new Dictionary<MentorshipId, CircleView>();
        }

        var rows = await (
            from mentorship in store.Mentorships.IgnoreAutoIncludes().Where(m => ids.Contains(m.Id))
            join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
            from member in mentorship.Members.Where(x => x.Response == MemberResponse.Accepted)
            join person in store.People on member.PersonId equals person.Id
            join e in store.Enrolments
                on new { mentorship.CohortId, member.PersonId } equals new { e.CohortId, e.PersonId }
                into enrolments
            from enrolment in enrolments.DefaultIfEmpty()
            join t in store.CircleTurns
                on new { MentorshipId = mentorship.Id, member.PersonId } equals new { t.MentorshipId, t.PersonId }
                into turns
            from turn in turns.DefaultIfEmpty()
            join a in store.CircleAgendas on mentorship.Id equals a.MentorshipId into agendas
            from agenda in agendas.DefaultIfEmpty()
            orderby mentorship.Id, member.PersonId
            select new CircleRow(
                mentorship.Id,
                cohort.Model,
                member.PersonId,
                person.Name,
                member.Role,
                enrolment != null && enrolment.State == EnrolmentState.Paused,
                turn == null ? null : new TurnPart(turn.Times, turn.LastAt, turn.HasPassed),
                agenda == null
                    ? null
                    : new AgendaPart(
                        agenda.FacilitatorId,
                        agenda.HasVolunteered,
                        agenda.Round,
                        agenda.Topic,
                        agenda.OwnTopic
                    ),
                store
                    .CircleSessions.Where(s => s.MentorshipId == mentorship.Id && s.RecordedAt != null)
                    .OrderByDescending(s => s.StartsAt)
                    .Select(s => new Turnout(
                        s.SessionId,
                        s.StartsAt,
                        store.Attendances.Count(x => x.SessionId == s.SessionId && x.Came),
                        store.Attendances.Count(x => x.SessionId == s.SessionId)
                    ))
                    .FirstOrDefault()
            )
        ).ToListAsync(cancellation);
        return rows.Where(row => row.Model.IsOfMany()).GroupBy(row => row.Id).ToDictionary(one => one.Key, ViewOf);
    }

    private static CircleView ViewOf(IGrouping<MentorshipId, CircleRow> rows)
    {
        var (first, members) = (rows.First(), rows.Select(row => row.AsMember()).ToList());
        var isRotating = first.Model == MentoringModel.Circle;
        var facilitator = isRotating
            ? FacilitatorTurns.Current(first.Agenda?.Facilitator, members)
            : rows.FirstOrDefault(row => row.Role == MentoringRole.Mentor)?.Person;
        return new(
            facilitator,
            isRotating,
            first.Agenda is { HasVolunteered: true } agenda && agenda.Facilitator == facilitator,
            first.Agenda?.Round ?? 0,
            first.Agenda?.Topic ?? default,
            first.Agenda?.OwnTopic,
            Math.Max(1, members.Count(m => m.IsHere)),
            first.Last
        );
    }

    private sealed record CircleRow(
        MentorshipId Id,
        MentoringModel Model,
        PersonId Person,
        string Name,
        MentoringRole Role,
        bool IsPaused,
        TurnPart? Turn,
        AgendaPart? Agenda,
        Turnout? Last
    )
    {
        public TurnMember AsMember() =>
            new(Person, Name, !IsPaused, Turn?.Times ?? 0, Turn?.LastAt, Turn?.HasPassed == true);
    }

    private sealed record TurnPart(int Times, DateTimeOffset? LastAt, bool HasPassed);

    private sealed record AgendaPart(
        PersonId? Facilitator,
        bool HasVolunteered,
        int Round,
        CircleTopic Topic,
        string? OwnTopic
    );
}
