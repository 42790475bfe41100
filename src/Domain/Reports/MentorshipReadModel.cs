using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Reports;

/// <summary>What the members of a mentorship may know of it and of each other, and nothing more.</summary>
internal sealed record MentorshipReadModel(
    MentorshipPart Mentorship,
    CohortPart Cohort,
    IReadOnlyList<PairReasons> Reasons,
    IReadOnlyList<MemberReadModel> Members
)
{
    public static MentorshipReadModel Of(MentorshipDetails details, IReadOnlyDictionary<PersonId, Person> people) =>
        new(
            MentorshipPart.Of(details.Mentorship),
            CohortPart.Of(details.Cohort, details.Mentorship),
            details.Mentorship.Reasons,
            details.Mentorship.Members.ConvertAll(m =>
                MemberReadModel.Of(m, people[m.PersonId], details.EnrolmentOf(m.PersonId))
            )
        );

    /// <summary>The mentorship as one of its members may see it.</summary>
    /// <param name="person">The member.</param>
    /// <param name="asked">The member's latest unanswered check-in; null if there is none.</param>
    public MentorshipView As(PersonId person, CheckInId? asked)
    {
        var me = Members.Single(m => m.Id == person);
        var perspective = new Perspective(Mentorship.State, Mentorship.EndReason, Mentorship.HasBegun, me.Response);
        var state = perspective.StateFor(me.IsPaused);
        var isInformal = Mentorship.CohortId == Cohorts.Cohort.InformalId;
        return new MentorshipView(
            Mentorship.Id,
            state,
            Mentorship.CohortId,
            Cohort.Name,
            Cohort.Model,
            me.View([]),
            [
                .. Members
                    .Where(m => m != me && perspective.Sees(m.Response))
                    .Select(m => m.View(TermsOf(person, m.Id)))
                    .OrderBy(m => m.Role == MentoringRole.Mentor ? 0 : 1)
                    .ThenBy(m => m.Name, StringComparer.Ordinal)
                    .ThenBy(m => m.Id.Value),
            ],
            Mentorship.ExpiresAt,
            me.IsPaused ? me.Enrolment?.PausedUntil : Mentorship.PausedUntil,
            perspective.WhyOver,
            perspective.Began,
            state == MentorshipState.Active ? asked : null,
            !isInformal && !Cohort.IsOver && me.Enrolment is { State: not EnrolmentState.Withdrawn }
        )
        {
            IsInformal = isInformal,
            Pace = Mentorship.ActiveSince is { } since
                ? new(since, Cohort.EndsAt, Cohort.Policy) { EndsOn = Cohort.Days?.Ends }
                : null,
        };
    }

    /// <summary>Whoever has left has no say any more.</summary>
    public FinishView FinishFor(PersonId person) =>
        new(
            [
                .. Members
                    .Where(member => member.Response.IsIn() && member.Closing?.DoneAt is not null)
                    .Select(member => new DoneMember(member.Id, member.Closing!.DoneAt!.Value)),
            ],
            Members.Any(member => member.Id == person && member.Closing is { HasLookedBack: true })
        );

    private IReadOnlyList<ScoreTerm> TermsOf(PersonId one, PersonId other) =>
        Reasons.FirstOrDefault(pair => pair.IsOf(one, other))?.Terms ?? [];
}

/// <summary>The part of a mentorship that its members may see.</summary>
internal sealed record MentorshipPart(
    MentorshipId Id,
    CohortId CohortId,
    MentorshipState State,
    EndReason? EndReason,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? PausedUntil,
    DateTimeOffset? ActiveSince
)
{
    public bool HasBegun => ActiveSince is not null;

    public static MentorshipPart Of(Mentorship mentorship) =>
        new(
            mentorship.Id,
            mentorship.CohortId,
            mentorship.State,
            mentorship.EndReason,
            mentorship.ExpiresAt,
            mentorship.PausedUntil,
            mentorship.ActiveSince
        );
}

/// <summary>The part of a cohort that the members of a mentorship may see.</summary>
/// <param name="EndsAt">When the mentorship ends: with its cohort, or by itself where that has no end.</param>
internal sealed record CohortPart(
    string Name,
    MentoringModel Model,
    CohortState State,
    DateTimeOffset EndsAt,
    CohortPolicy Policy
)
{
    /// <summary>Null if its times were not chosen by day.</summary>
    public CohortDays? Days { get; init; }

    public bool IsOver => State is CohortState.Completed or CohortState.Cancelled;

    public static CohortPart Of(Cohort cohort, Mentorship mentorship) =>
        new(cohort.Name, cohort.Model, cohort.State, mentorship.EndsAt ?? cohort.EndsAt, cohort.Policy)
        {
            Days = cohort.Days,
        };
}
