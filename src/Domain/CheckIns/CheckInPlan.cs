using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>Decides for each member whose check-in is due: ask, skip, or look again later.</summary>
internal sealed class CheckInPlan(PlanningMoment moment)
{
    private readonly DateTimeOffset now = moment.Now;

    public List<CheckIn> CheckIns { get; } = [];

    /// <summary>
    /// People who left several prompts in a row unanswered, and when they are asked whether they are still there. They are
    /// asked nothing else.
    /// </summary>
    public Dictionary<PersonId, DateTimeOffset> Quiet { get; } = [];

    /// <summary>
    /// When the next check-in of a member falls due; a member not listed here is left alone until something changes.
    /// </summary>
    public Dictionary<(MentorshipId, PersonId), DateTimeOffset> NextDue { get; } = [];

    /// <summary>Schedules the next look at members with nothing due.</summary>
    public void Wait(IEnumerable<DueMember> members)
    {
        foreach (var one in members)
        {
            WaitUntil(one, one.NextDue);
        }
    }

    /// <summary>
    /// Decides in order of waiting time, so that whoever has waited longest gets a prompt before the week's budget is
    /// used up.
    /// </summary>
    public void Decide(IEnumerable<DueMember> due, PromptHistory before)
    {
        foreach (var one in due.OrderBy(d => d.WaitsSince).ThenBy(d => d.Member.Mentorship.Value))
        {
            Decide(one, before);
        }
    }

    public List<Notice> NoticesOf(IReadOnlySet<CheckInId> written) =>
        [
            .. AskedOf(written)
                .Select(c =>
                    Notice.Tell(c.PersonId, NoticeKind.CheckIn, c.Id.Value, now, c.AskedAt, null, $"{c.Occurrence}")
                ),
        ];

    private IEnumerable<CheckIn> AskedOf(IReadOnlySet<CheckInId> written) =>
        CheckIns.Where(c => c.AskedAt is not null && written.Contains(c.Id));

    private void Decide(DueMember due, PromptHistory before)
    {
        var at = moment.MomentOf(due.Member.Hours);
        if (Quiet.ContainsKey(due.Member.Person))
        {
            WaitUntil(due, due.NextDue);
        }
        else if (due.WouldComeTooLate(at) || before.KnowsNotMet(due))
        {
            Skip(due);
        }
        else if (due.IsAwayUntil(at, moment.Now))
        {
            WaitUntil(due, at);
        }
        else if (before.TakePrompt(due, at) is not { } free)
        {
            WaitUntil(due, before.NextWeek(due, at));
        }
        else if (before.IsSilent(due))
        {
            Quiet.Add(due.Member.Person, free);
        }
        else
        {
            Ask(due, free);
        }
    }

    private void Ask(DueMember due, DateTimeOffset at) => Plan(due).AskAt(at, due.Policy.NudgeAfterDays);

    private void Skip(DueMember due) => Plan(due).Skip();

    private void WaitUntil(DueMember due, DateTimeOffset at) =>
        NextDue[(due.Member.Mentorship, due.Member.Person)] = at;

    private CheckIn Plan(DueMember due)
    {
        var (number, dueAt) = due.Due!.Value;
        var checkIn = CheckIn.Plan(due.Member.Mentorship, due.Member.Person, number, dueAt, now);
        CheckIns.Add(checkIn);
        WaitUntil(due, due.NextDue);
        return checkIn;
    }
}

/// <summary>A member and what is due for them.</summary>
/// <param name="Member">The member.</param>
/// <param name="Policy">Their cohort's rules.</param>
/// <param name="Due">The occurrence to ask about; null while none is due.</param>
/// <param name="NextDue">When the next occurrence is due.</param>
/// <param name="WaitsSince">When the first occurrence not yet planned fell due; it decides who is asked first.</param>
internal sealed record DueMember(
    MemberToAsk Member,
    CohortPolicy Policy,
    Occurrence? Due,
    DateTimeOffset NextDue,
    DateTimeOffset WaitsSince
)
{
    /// <summary>Whether an absence, rather than the end of the working day, delays the question.</summary>
    public bool IsAwayUntil(DateTimeOffset at, DateTimeOffset now) =>
        at > now && at != Member.Hours.Working.NextWorkingMoment(now);

    /// <summary>
    /// Whether the question would come after an absence and nearer to the next occurrence than to its own.
    /// </summary>
    public bool WouldComeTooLate(DateTimeOffset at) =>
        Member.Hours.IsAwayAt(Due!.Value.DueAt) && NextDue - at < at - Due.Value.DueAt;
}
